import { contactDetailsOtherService } from './conduct/contactDetailsOtherService.ts';
import { groomingSigns } from './conduct/groomingSigns.ts';
import { harassmentInsult } from './conduct/harassmentInsult.ts';
import { harassmentThreat } from './conduct/harassmentThreat.ts';
import { hateDehumanising } from './conduct/hateDehumanising.ts';
import { intrusionResearch } from './conduct/intrusionResearch.ts';
import { outingMember } from './conduct/outingMember.ts';
import { spamCommerce } from './conduct/spamCommerce.ts';

/** Hate, outing, harassment, grooming, intrusion, spam and invitations to other services. */
export const conductRules = [
  contactDetailsOtherService,
  hateDehumanising,
  outingMember,
  harassmentThreat,
  harassmentInsult,
  groomingSigns,
  intrusionResearch,
  spamCommerce,
] as const;
