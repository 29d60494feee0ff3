import { mock } from 'node:test';
import { expect } from 'chai';
import { atMostEvery } from '../../../server/live/atMostEvery.ts';

describe('telling of news at most every second', () => {
  let told: string[];
  const make = () =>
    atMostEvery<[string, number]>(
      1_000,
      (key) => key,
      (key, at) => void told.push(`${key}${at}`),
    );
  beforeEach(() => {
    told = [];
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => mock.timers.reset());

  it('tells the first at once, and the newest of the others after the pause', () => {
    const tell = make();
    for (const at of [1, 2, 3]) tell('a', at);
    expect(told).to.deep.equal(['a1']);
    mock.timers.tick(999);
    expect(told).to.deep.equal(['a1']);
    mock.timers.tick(1);
    expect(told).to.deep.equal(['a1', 'a3']);
  });

  it('pauses again after what it told late, and tells at once after a quiet pause', () => {
    const tell = make();
    tell('a', 1);
    tell('a', 2);
    mock.timers.tick(1_000);
    tell('a', 3);
    expect(told).to.deep.equal(['a1', 'a2']);
    mock.timers.tick(1_000);
    mock.timers.tick(1_000);
    tell('a', 4);
    expect(told).to.deep.equal(['a1', 'a2', 'a3', 'a4']);
  });

  it('keeps no key waiting for another', () => {
    const tell = make();
    tell('a', 1);
    tell('b', 1);
    expect(told).to.deep.equal(['a1', 'b1']);
  });
});
