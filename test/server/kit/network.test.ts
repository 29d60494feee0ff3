import { expect } from 'chai';
import { networkOf } from '../../../server/kit/network.ts';

describe('what tries are counted by', () => {
  it('is an IPv4 address itself, also where it is written as IPv6', () => {
    expect(networkOf('203.0.113.9')).to.equal('203.0.113.9');
    expect(networkOf('::ffff:203.0.113.9')).to.equal('203.0.113.9');
    expect(networkOf(undefined)).to.equal('unknown');
  });

  it('is the first half of an IPv6 address, because one household has the other half', () => {
    const one = networkOf('2001:db8:0:17:1::9');
    expect(one).to.equal('2001:db8:0:17::/64');
    for (const same of ['2001:db8:0:17::', '2001:0DB8:0000:0017:ffff:1:2:3', '2001:db8::17:0:0:0:1'])
      expect(networkOf(same), same).to.equal(one);
    expect(networkOf('2001:db8:0:18::9')).to.not.equal(one);
    expect(networkOf('::1')).to.equal('0:0:0:0::/64');
    expect(networkOf('fe80::1%eth0')).to.equal('fe80:0:0:0::/64');
  });
});
