package dev.provost.download;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Whether an object is worth fetching, judged by its descriptor and the head of the answer. */
record ObjectCheck(String url, Optional<DownloadDescriptor> descriptor, DownloadPolicy policy) {

    /** What a server sends where something went wrong, or where somebody else answers in its place. */
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    /** Why an object is not wanted by what its descriptor says. */
    static Optional<Intent.GiveUp> refusal(DownloadDescriptor descriptor, DownloadPolicy policy) {
        if (descriptor.size() > policy.mostOctets()) {
            return give(
                    DownloadProblem.OUT_OF_MEMORY,
                    "The descriptor announces %d octets, there is room for %d"
                            .formatted(descriptor.size(), policy.mostOctets()));
        }
        return policy.types().isEmpty() || policy.types().stream().anyMatch(descriptor::hasType)
                ? Optional.empty()
                : give(
                        DownloadProblem.NOT_ACCEPTABLE,
                        "The descriptor announces %s, wanted is %s"
                                .formatted(Shown.of(String.join(", ", descriptor.types())), policy.types()));
    }

    /** Why the body of an answer is not wanted. */
    Optional<Intent.GiveUp> refusal(AnswerHead head, OptionalLong total) {
        return size(total).or(() -> coding(head)).or(() -> head.mediaType().flatMap(this::type));
    }

    private Optional<Intent.GiveUp> size(OptionalLong total) {
        if (total.isEmpty()) {
            return Optional.empty();
        }
        long octets = total.getAsLong();
        if (descriptor.isPresent() && descriptor.get().size() != octets) {
            return give(
                    DownloadProblem.WRONG_SIZE,
                    "%s has %d octets, its descriptor says %d"
                            .formatted(url, octets, descriptor.get().size()));
        }
        if (octets == 0) {
            return give(DownloadProblem.WRONG_SIZE, url + " has no octets");
        }
        return octets > policy.mostOctets()
                ? give(
                        DownloadProblem.OUT_OF_MEMORY,
                        "%s has %d octets, there is room for %d".formatted(url, octets, policy.mostOctets()))
                : Optional.empty();
    }

    private Optional<Intent.GiveUp> coding(AnswerHead head) {
        return head.coding()
                .map(coding -> new Intent.GiveUp(
                        DownloadProblem.NOT_ACCEPTABLE,
                        "%s sent content coded as %s though only identity was accepted"
                                .formatted(url, Shown.of(coding))));
    }

    private Optional<Intent.GiveUp> type(String type) {
        if (descriptor.isPresent()) {
            return descriptor.get().hasType(type)
                    ? Optional.empty()
                    : give(
                            DownloadProblem.WRONG_TYPE,
                            "%s is %s, its descriptor says %s"
                                    .formatted(
                                            url,
                                            Shown.of(type),
                                            Shown.of(String.join(
                                                    ", ", descriptor.get().types()))));
        }
        boolean wanted = policy.types().isEmpty()
                ? !PAGES.contains(type)
                : policy.types().contains(type);
        return wanted
                ? Optional.empty()
                : give(DownloadProblem.NOT_ACCEPTABLE, "%s is %s, no firmware".formatted(url, Shown.of(type)));
    }

    private static Optional<Intent.GiveUp> give(DownloadProblem problem, String reason) {
        return Optional.of(new Intent.GiveUp(problem, reason));
    }
}
