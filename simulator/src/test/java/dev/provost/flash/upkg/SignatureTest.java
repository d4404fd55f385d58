package dev.provost.flash.upkg;

import static dev.provost.flash.upkg.SampleSigner.NOW;
import static dev.provost.flash.upkg.Samples.DEVICE;
import static dev.provost.flash.upkg.Samples.MAKER;
import static dev.provost.flash.upkg.Samples.NEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final UpdatePackage UNSIGNED = PackageBuilder.full(NEW).build();
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void the_same_manifest_and_key_give_the_same_signature() {
        assertThat(UNSIGNED.signed(Samples.SIGNER).octets())
                .isEqualTo(UNSIGNED.signed(Samples.SIGNER).octets());
    }

    @Test
    void a_signature_by_rsa_is_accepted() {
        SampleSigner maker = SampleSigner.rsa("RSA maker", 2048, "SHA384withRSA");

        assertThat(refused(maker.signer(), maker.trust())).isEqualTo("accepted");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4})
    void a_chain_over_several_issuers_is_followed_to_the_root(int issuers) {
        assertThat(refused(MAKER.signer(issuers), MAKER.trust())).isEqualTo("accepted");
    }

    @Test
    void a_chain_with_a_missing_link_leads_nowhere() {
        PackageSigner whole = MAKER.signer(2);
        PackageSigner gap = new PackageSigner(
                whole.key(), List.of(whole.chain().getFirst(), whole.chain().getLast()), List.of(), NOW);

        assertThat(refused(gap, MAKER.trust()))
                .isEqualTo("The signer is not trusted: CN=signer leads to no root that this device trusts");
    }

    /** There are 55,440 ways through them of the length that is allowed, and five signatures to compute at each step. */
    @Test
    void certificates_that_all_sign_each_other_are_looked_at_once() {
        assertThat(refused(MAKER.knot(11, 5), MAKER.trust()))
                .isEqualTo("The signer is not trusted: CN=knot leads to no root that this device trusts");
    }

    @Test
    void a_revoked_issuer_in_the_middle_of_a_chain_counts() {
        PackageSigner signer = MAKER.signer(2);
        TrustAnchors knowing = new TrustAnchors(
                List.of(MAKER.root()), List.of(MAKER.revoking(signer.chain().getLast())));

        assertThat(refused(signer, knowing)).isEqualTo("The certificate of CN=issuer 1 is revoked");
    }

    @Test
    void a_good_signature_that_is_remembered_is_good_for_nothing_else() {
        TrustAnchors trust = MAKER.trust().remembering();
        UpdatePackage good = UNSIGNED.signed(MAKER.signer());
        byte[] manifest = manifest(good);
        byte[] signature = PackageReader.open(good.source()).signature().orElseThrow();
        trust.check(manifest, signature, NOW);
        trust.check(manifest, signature, NOW);

        byte[] otherManifest = manifest.clone();
        otherManifest[manifest.length - 2] ^= 1;
        assertThatThrownBy(() -> trust.check(otherManifest, signature, NOW))
                .isInstanceOf(BadPackageException.class)
                .hasMessageContaining("it is not over this manifest");
        byte[] otherSignature = signature.clone();
        otherSignature[signature.length - 1] ^= 1;
        assertThatThrownBy(() -> trust.check(manifest, otherSignature, NOW)).isInstanceOf(BadPackageException.class);
        assertThatThrownBy(() -> trust.check(manifest, signature, NOW.plus(DAY.multipliedBy(101))))
                .isInstanceOf(BadPackageException.class)
                .hasMessageContaining("CN=signer");
        assertThatThrownBy(
                        () -> SampleSigner.named("Other").trust().remembering().check(manifest, signature, NOW))
                .isInstanceOf(BadPackageException.class);
    }

    private static byte[] manifest(UpdatePackage signed) {
        return PackageReader.open(signed.source()).manifestOctets();
    }

    @Test
    void a_short_rsa_key_is_refused() {
        SampleSigner maker = SampleSigner.rsa("Short", 1024, "SHA256withRSA");

        assertThat(refused(maker.signer(), maker.trust()))
                .isEqualTo(
                        "The signature is not good: the key of CN=signer is not accepted; RSA of 2048 to 8192 bits and"
                                + " curves of at least 256 bits are");
    }

    @Test
    void a_chain_with_sha_1_is_refused() {
        SampleSigner maker = SampleSigner.rsa("Old", 2048, "SHA1withRSA");

        assertThat(refused(maker.signer(), maker.trust()))
                .isEqualTo(
                        "The signature is not good: the certificate of CN=signer is signed with SHA1withRSA, which is"
                                + " not accepted");
    }

    @Test
    void a_revocation_list_in_the_package_counts() {
        PackageSigner signer = MAKER.signer();
        PackageSigner listed = new PackageSigner(signer.key(), signer.chain(), List.of(MAKER.revoking(signer)), NOW);

        assertThat(refused(listed, MAKER.trust())).isEqualTo("The certificate of CN=signer is revoked");
    }

    @Test
    void a_revocation_list_that_the_device_knows_counts() {
        PackageSigner signer = MAKER.signer();
        TrustAnchors knowing = new TrustAnchors(List.of(MAKER.root()), List.of(MAKER.revoking(signer)));

        assertThat(refused(signer, knowing)).isEqualTo("The certificate of CN=signer is revoked");
    }

    @Test
    void a_revocation_list_by_somebody_else_does_not_count() {
        PackageSigner signer = MAKER.signer();
        SampleSigner impostor = SampleSigner.named("Maker");
        TrustAnchors misled = new TrustAnchors(List.of(MAKER.root()), List.of(impostor.revoking(signer)));

        assertThat(refused(signer, misled)).isEqualTo("accepted");
    }

    @Test
    void a_certificate_that_is_not_valid_yet_is_refused() {
        PackageSigner signer =
                MAKER.signer("early", NOW.plus(DAY), NOW.plus(DAY).plus(DAY), KeyPurposeId.id_kp_codeSigning);

        assertThat(refused(signer, MAKER.trust()))
                .isEqualTo("The certificate of CN=early is valid from 2026-11-22T12:00:00Z to 2026-11-23T12:00:00Z, and"
                        + " on this device it is 2026-11-21T12:00:00Z");
    }

    @Test
    void a_certificate_for_servers_is_refused() {
        PackageSigner signer = MAKER.signer("server", NOW.minus(DAY), NOW.plus(DAY), KeyPurposeId.id_kp_serverAuth);

        assertThat(refused(signer, MAKER.trust()))
                .isEqualTo("The signer is not trusted: the certificate of CN=server is not for signing code");
    }

    @Test
    void a_root_of_the_same_name_with_another_key_is_not_the_root() {
        assertThat(refused(SampleSigner.named("Maker").signer(), MAKER.trust()))
                .isEqualTo("The signer is not trusted: CN=signer leads to no root that this device trusts");
    }

    @Test
    void a_signature_of_another_manifest_is_refused() {
        byte[] other = PackageBuilder.full(NEW)
                .name("other")
                .build()
                .signed(Samples.SIGNER)
                .signature()
                .orElseThrow();
        UpdatePackage update = UpdatePackage.read(UNSIGNED.source()).withSignature(other);

        assertThat(Samples.verified(update.source()).text())
                .isEqualTo("The signature is not good: it is not over this manifest, or not by the key of CN=signer");
    }

    @Test
    void octets_that_are_no_cms_are_no_signature() {
        UpdatePackage update = UNSIGNED.withSignature(new byte[] {0x30, 0x03, 0x02, 0x01, 0x01});

        assertThat(Samples.verified(update.source()).text())
                .isEqualTo("The signature is not good: it is no CMS SignedData that can be read");
    }

    @Test
    void a_key_that_does_not_belong_to_the_certificate_cannot_sign() {
        PackageSigner one = MAKER.signer();
        PackageSigner other = MAKER.signer();

        assertThatThrownBy(() -> new PackageSigner(one.key(), other.chain(), List.of(), NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The key is not that of the certificate of CN=signer. Name the certificate that belongs to"
                        + " the key.");
    }

    private static String refused(PackageSigner signer, TrustAnchors trust) {
        PackageVerdict verdict = PackageVerifier.verify(UNSIGNED.signed(signer).source(), DEVICE, trust, NOW);
        assertThat(verdict.result().code()).isEqualTo(verdict.accepted() ? 200 : 404);
        return verdict.text();
    }
}
