package dev.provost.conformance.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rules in the order of the requirement catalogue. */
final class StandardRules {

    static final List<Rule> ALL = Stream.of(
                    transport(),
                    representation(),
                    protocol(),
                    security(),
                    tree(),
                    notification(),
                    bootstrap(),
                    firmware())
            .flatMap(List::stream)
            .toList();

    private StandardRules() {}

    private static List<Rule> transport() {
        return List.of(
                new MediaTypeRule(),
                ServedEncodingRule.ofXml(),
                ServedEncodingRule.ofWbxml(),
                new AcceptRule(),
                new CacheControlRule(),
                new RespUriRule(),
                new ContentLengthRule(),
                new CharsetRule(),
                new ContentEncodingRule(),
                new MediaTypeParametersRule());
    }

    private static List<Rule> representation() {
        return List.of(
                new RootNamespaceRule(),
                new RootChildrenRule(),
                new HeaderElementsRule(),
                new VersionEchoRule(),
                new SessionIdRule(),
                new ServerMsgIdRule(),
                new TargetRule(),
                new SourceRule(),
                new BodyRule(),
                new CmdIdRule(),
                new StatusPartsRule(),
                new StatusReferenceRule(),
                new HeaderStatusFirstRule(),
                new StatusOrderRule(),
                new ItemReferenceRule(),
                new NeedlessStatusRule(),
                new ExcludedElementsRule(),
                new UnusedMetaRule(),
                new CredAndChalPlaceRule(),
                new ElementOrderRule(),
                new MetaNamespaceRule(),
                new FormatRule(),
                new ValuePresentRule(),
                new Base64Rule(),
                new EscapedDataRule(),
                new ExecRule(),
                new AtomicRule(),
                new SequenceRule(),
                new UserAlertRule(),
                new UserAlertOptionsRule(),
                new WbxmlHeaderRule(),
                new WbxmlOdditiesRule(),
                new RespUriFormRule(),
                new MetaNumbersRule(),
                new SizeOfValueRule(),
                new StatusCodeRule(),
                new StatusCodePlaceRule(),
                new UsualCodeRule(),
                new TargetPresentRule(),
                new TypedValueRule(),
                new RepeatedStatusRule(),
                new UserAlertChoiceRule());
    }

    private static List<Rule> protocol() {
        return Stream.concat(
                        CommandStatusRule.all().stream(),
                        Stream.of(
                                new SingleAlertStatusRule(),
                                new FinalRule(),
                                new SessionEndRule(),
                                new AnsweredRule(),
                                new NoCommandWhileOpenRule(),
                                new NextMessageRule(),
                                new MaxMsgSizeRule(),
                                new MaxObjSizeRule(),
                                new LargeObjectRule(),
                                new ChunkPatienceRule(),
                                new ReceivedChunkRule(),
                                new ObjectSizeRule(),
                                new ObjectEndRule(),
                                new AbortRule(),
                                VersionRefusalRule.ofDtd(),
                                VersionRefusalRule.ofProto(),
                                new ChunkLastRule(),
                                new AlertDirectionRule(),
                                new ServerResultsRule(),
                                new ServerAbortRule(),
                                new NamedObjectRule(),
                                new ChunkTotalRule(),
                                new ChunkMetaRule(),
                                new NeedlessChunkRule(),
                                new RefusedHeaderRule(),
                                new CorrelatorRule()))
                .sorted(Comparator.comparing(Rule::requirement))
                .toList();
    }

    private static List<Rule> security() {
        return List.of(
                new MissingCredentialsRule(),
                WrongCredentialsRule.ofBasic(),
                RightCredentialsRule.ofBasic(),
                RightCredentialsRule.ofMd5(),
                WrongCredentialsRule.ofMd5(),
                new FreshNonceRule(),
                new RejectionRule(),
                new NextSessionNonceRule(),
                new NonceQualityRule(),
                new SessionAcceptanceRule(),
                new SameTypeRule(),
                new ServerCredentialsRule(),
                new NonceOfDeviceRule(),
                new HmacOfDeviceRule(),
                new HmacOfServerRule(),
                new ServerUserNameRule(),
                new ServerCredFormRule(),
                new AcceptedChallengeRule());
    }

    private static List<Rule> tree() {
        return List.of(
                new NodeUriRule(),
                new UriCharactersRule(),
                new UriLimitsRule(),
                new PropertyUseRule(),
                new AclValueRule(),
                new SubtreeRule(),
                new CopyRule(),
                new RenameRule(),
                new TreeQueryRule(),
                new QueryPlaceRule());
    }

    private static List<Rule> notification() {
        return List.of(
                new NotificationLayoutRule(),
                new NotificationDigestRule(),
                new NotificationServerRule(),
                new NotificationSessionIdRule(),
                new PushHeadersRule());
    }

    private static List<Rule> bootstrap() {
        return List.of(
                new BootstrapDocumentRule(),
                new BootstrapAccountsRule(),
                new BootstrapSealRule(),
                new BootstrapValuesRule(),
                new BootstrapMessageRule(),
                new PlainBootstrapRule());
    }

    private static List<Rule> firmware() {
        return List.of(
                new FirmwarePackageRule(),
                new FirmwareTargetRule(),
                new FirmwareReportRule(),
                new FirmwareWishRule(),
                new FirmwareProgressRule(),
                new DownloadDescriptorRule(),
                new FirmwareUrlRule());
    }
}
