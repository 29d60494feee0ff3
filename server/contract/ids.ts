import { z } from 'zod';

const hex24 = /^[0-9a-f]{24}$/;
const id = <B extends string>(brand: B): z.core.$ZodBranded<z.ZodString, B> =>
  // The brand exists for the compiler alone; left to inference, a generic one is lost.
  z
    .string()
    .regex(hex24, 'Not an id')
    .meta({ description: `Id (${brand}): 24 hexadecimal digits` }) as unknown as z.core.$ZodBranded<z.ZodString, B>;

/** Ids are branded strings: one noun's id cannot stand in for another's. */
export const AccountId = id('account');
export type AccountId = z.infer<typeof AccountId>;
export const CommunityId = id('community');
export type CommunityId = z.infer<typeof CommunityId>;
export const MembershipId = id('membership');
export type MembershipId = z.infer<typeof MembershipId>;
export const JoinRequestId = id('join-request');
export type JoinRequestId = z.infer<typeof JoinRequestId>;
export const ThreadId = id('thread');
export type ThreadId = z.infer<typeof ThreadId>;
export const PostId = id('post');
export type PostId = z.infer<typeof PostId>;
export const CaseId = id('case');
export type CaseId = z.infer<typeof CaseId>;
export const ClaimId = id('claim');
export type ClaimId = z.infer<typeof ClaimId>;
export const DecisionId = id('decision');
export type DecisionId = z.infer<typeof DecisionId>;
export const ReportId = id('report');
export type ReportId = z.infer<typeof ReportId>;
export const NoticeId = id('notice');
export type NoticeId = z.infer<typeof NoticeId>;
export const MessageId = id('message');
export type MessageId = z.infer<typeof MessageId>;
export const ProposalId = id('rules-proposal');
export type ProposalId = z.infer<typeof ProposalId>;
export const TrialId = id('rules-trial');
export type TrialId = z.infer<typeof TrialId>;
