const names = ['typed-id', 'message-name', 'asked-gateway', 'lanes', 'only-delegates', 'told-user-task', 'readable-drawing'];

module.exports = {
  configs: { recommended: { rules: Object.fromEntries(names.map(name => [`sauro/${name}`, 'error'])) } },
  rules: Object.fromEntries(names.map(name => [name, `./rules/${name}`])),
};
