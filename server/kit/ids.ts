import { Types } from 'mongoose';

/**
 * A new id: 24 hexadecimal digits that sort by the time they were made. The brand is the caller's.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names the brand, and nothing else can
export function newId<Id extends string>(): Id {
  // The digits are the whole value: the brand exists for the compiler alone.
  return new Types.ObjectId().toHexString() as Id;
}
