package dev.provost.conformance.powercut;

import dev.provost.flash.campaign.Campaign;
import dev.provost.flash.campaign.CampaignResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Runs campaigns, several at the same time; each is as deterministic as it is alone. */
public final class CampaignRunner {

    private final PhoneCampaigns phones;
    private final int threads;

    /**
     * A runner.
     *
     * @param phones makes the phones
     * @param threads how many campaigns run at the same time, at least 1
     */
    public CampaignRunner(PhoneCampaigns phones, int threads) {
        this.phones = phones;
        this.threads = threads;
    }

    /** Hears how far all campaigns are; from several threads. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Something was done.
         *
         * @param campaigns how many campaigns are over
         * @param cuts how many first cuts were tried in all of them
         */
        void reached(long campaigns, long cuts);
    }

    /** Runs the plans and reports in their order. */
    public List<CampaignReport> run(List<CampaignPlan> plans, Listener listener) throws InterruptedException {
        AtomicLong cuts = new AtomicLong();
        AtomicLong over = new AtomicLong();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<CampaignReport>> running = new ArrayList<>();
            for (CampaignPlan plan : plans) {
                running.add(workers.submit(() -> {
                    CampaignReport report = one(plan, () -> listener.reached(over.get(), cuts.incrementAndGet()));
                    listener.reached(over.incrementAndGet(), cuts.get());
                    return report;
                }));
            }
            List<CampaignReport> reports = new ArrayList<>();
            for (Future<CampaignReport> future : running) {
                reports.add(future.get());
            }
            return reports;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A campaign broke down: " + e.getCause(), e.getCause());
        }
    }

    private CampaignReport one(CampaignPlan plan, Runnable cut) {
        long started = System.nanoTime();
        CampaignResult result = Campaign.run(
                phones.subject(plan.layout(), plan.scenario(), plan.flaws()), plan.options(), (done, all) -> cut.run());
        return new CampaignReport(plan, result, Duration.ofNanos(System.nanoTime() - started));
    }
}
