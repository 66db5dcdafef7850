// form-js keeps the error of a field that another answer has hidden since, and Tasklist keeps "Hoàn thành" off while any error is kept: the person sees
// nothing left to mend and cannot go on. Here a field that goes takes its error with it.
import {addFormModule} from './form-modules.js';

addFormModule(injector => {
  const form = injector.get('form', false);
  const fields = injector.get('formFieldInstanceRegistry', false);
  if (!form || !fields) {
    return;
  }
  injector.get('eventBus').on('formFieldInstanceRegistry.changed', ({instanceId, action}) => {
    if (action === 'removed') {
      setTimeout(() => {
        const {[instanceId]: gone, ...errors} = form._getState().errors;
        if (gone && !fields.getAll().some(field => field.instanceId === instanceId)) {
          form._setState({errors});
        }
      }, 0);
    }
  });
});
