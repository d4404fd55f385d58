package dev.provost.download;

import java.util.List;
import java.util.Optional;

/** What came of reading a descriptor: hostile input gives a value, never an exception. */
public sealed interface DescriptorReading {

    /**
     * It can be used.
     *
     * @param descriptor what it says
     * @param oddities what is not as the specification has it and was tolerated, one sentence each
     */
    record Read(DownloadDescriptor descriptor, List<String> oddities) implements DescriptorReading {
        public Read {
            oddities = List.copyOf(oddities);
        }
    }

    /**
     * It cannot be used.
     *
     * @param problem a descriptor that is invalid or of an unknown version
     * @param reason one sentence
     * @param installNotifyUri where that may be told, when the document still says it
     */
    record Refused(DownloadProblem problem, String reason, Optional<String> installNotifyUri)
            implements DescriptorReading {}
}
