package fr.educonnect.benchmarks.load;

import io.gatling.javaapi.core.ChainBuilder;

/** {@link Workload#SIGN_IN}. */
record SignIn(LoadPlan plan) implements Work {

    @Override
    public ChainBuilder once(Twin twin) {
        return CodeFlow.signIn(plan, twin, LoadPlan.CLIENT);
    }
}
