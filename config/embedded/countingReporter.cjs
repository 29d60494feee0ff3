const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

/** Mocha's usual report, and the counts in the file `MOCHA_COUNTS`. */
module.exports = class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const pending = [];
    runner.on('pending', (test) => pending.push(test.fullTitle()));
    runner.once('end', () => {
      const { passes, failures } = this.stats;
      const failed = this.failures.map((test) => test.fullTitle());
      writeFileSync(process.env.MOCHA_COUNTS, JSON.stringify({ passes, failures, failed, pending }));
    });
  }
};
