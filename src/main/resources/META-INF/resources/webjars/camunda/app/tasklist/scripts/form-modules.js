// form-js takes modules with its options, of which Tasklist hands over the container alone: so what we add is found by the form itself.
const modules = [];

export function addFormModule(started) {
  modules.push({__init__: [['injector', started]]});
}

Object.defineProperty(Object.prototype, 'additionalModules', {
  configurable: true,
  get() {
    const names = Object.keys(this);
    return names.length === 1 && names[0] === 'container' && this.container instanceof Element ? modules : undefined;
  },
  set(value) {
    Object.defineProperty(this, 'additionalModules', {value, configurable: true, enumerable: true, writable: true});
  }
});
