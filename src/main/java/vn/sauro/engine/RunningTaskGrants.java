package vn.sauro.engine;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;

/**
 * Whoever a task is for may read and work it while it is there, as the engine grants it; not its history too. A grant on a task's history
 * opens the variables of its whole instance for ever, so a unit would go on following a restricted hot spot it once handled.
 */
class RunningTaskGrants extends DefaultAuthorizationProvider {

    @Override
    protected boolean isHistoricInstancePermissionsEnabled() {
        return false;
    }
}
