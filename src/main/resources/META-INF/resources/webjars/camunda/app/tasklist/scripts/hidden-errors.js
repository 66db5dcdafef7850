// form-js keeps the error of a field that another answer has hidden since, and Tasklist keeps "Hoàn thành" off while any error is kept: the person sees
// nothing left to mend and cannot go on. Here a field that goes takes its error with it. The form takes modules with its options, of which Tasklist
// hands over the container alone, so this one is found by the form itself.
const FORGET = {
  __init__: [['injector', injector => {
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
  }]]
};

Object.defineProperty(Object.prototype, 'additionalModules', {
  configurable: true,
  get() {
    const names = Object.keys(this);
    return names.length === 1 && names[0] === 'container' && this.container instanceof Element ? [FORGET] : undefined;
  },
  set(value) {
    Object.defineProperty(this, 'additionalModules', {value, configurable: true, enumerable: true, writable: true});
  }
});
