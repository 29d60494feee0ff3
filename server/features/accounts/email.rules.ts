/** An address as it is stored and compared: NFC, small letters, no space around. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}
