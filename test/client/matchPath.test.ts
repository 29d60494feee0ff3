import { expect } from 'chai';
import { exactness, matchPath } from '../../client/src/matchPath.ts';

describe('matching a path', () => {
  it('reads the named parts', () => {
    expect(matchPath('/groups/:slug/talk', '/groups/kidney/talk')).to.deep.equal({ slug: 'kidney' });
  });

  it('accepts a part that may be missing', () => {
    expect(matchPath('/groups/:slug/join/:step?', '/groups/kidney/join')).to.deep.equal({ slug: 'kidney' });
    expect(matchPath('/groups/:slug/join/:step?', '/groups/kidney/join/2')).to.deep.equal({
      slug: 'kidney',
      step: '2',
    });
  });

  it('refuses what is longer, shorter or different', () => {
    expect(matchPath('/groups/:slug', '/groups')).to.equal(undefined);
    expect(matchPath('/groups/:slug', '/groups/a/b')).to.equal(undefined);
    expect(matchPath('/groups', '/notices')).to.equal(undefined);
  });

  it('decodes a part, and leaves one that can’t be decoded as it is', () => {
    expect(matchPath('/groups/:slug', '/groups/a%20b')).to.deep.equal({ slug: 'a b' });
    expect(matchPath('/groups/:slug', '/groups/%E0%A4%A')).to.deep.equal({ slug: '%E0%A4%A' });
  });

  it('prefers fixed parts over named ones, and anything over everything else', () => {
    const patterns = ['*', '/groups/:slug', '/groups/create', '/'];
    const best = patterns
      .filter((pattern) => matchPath(pattern, '/groups/create'))
      .sort((a, b) => exactness(b) - exactness(a))[0];
    expect(best).to.equal('/groups/create');
    expect(matchPath('*', '/anything/at/all')).to.deep.equal({});
    expect(exactness('*')).to.be.below(exactness('/'));
  });
});
