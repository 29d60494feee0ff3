import type { Mail } from '../../mail/mailer.ts';

const foot = '\n\nIf you did not ask for this, you can ignore this message.';

/** Asks for confirmation of an address. Subjects never say what the service is about. */
export function confirmMail(to: string, publicUrl: string, token: string): Mail {
  return {
    to,
    subject: 'Please confirm your e-mail address',
    text: `Hello,\n\nplease open this link within two days to confirm your e-mail address:\n\n${publicUrl}/confirm?token=${token}${foot}`,
  };
}

/** Answers a registration with an address that has an account already. */
export function knownMail(to: string, publicUrl: string): Mail {
  return {
    to,
    subject: 'About your account',
    text: `Hello,\n\nsomeone, perhaps you, tried to make an account with this e-mail address. You have one already.\n\nSign in: ${publicUrl}/sign-in\nSet a new passphrase: ${publicUrl}/reset${foot}`,
  };
}

/** Answers a second registration with an address that nobody has confirmed yet. */
export function chooseMail(to: string, publicUrl: string, token: string): Mail {
  return {
    to,
    subject: 'Please confirm your e-mail address',
    text: `Hello,\n\nsomeone, perhaps you, has asked more than once for an account with this e-mail address. To be safe, choose your passphrase again. Open this link within an hour; it also confirms the address:\n\n${publicUrl}/reset?token=${token}\n\nIs it too late? Ask for another link: ${publicUrl}/reset${foot}`,
  };
}

/** Gives the link that sets a new passphrase. */
export function resetMail(to: string, publicUrl: string, token: string): Mail {
  return {
    to,
    subject: 'Set a new passphrase',
    text: `Hello,\n\nopen this link within an hour to set a new passphrase:\n\n${publicUrl}/reset?token=${token}\n\nYour present passphrase works until then.${foot}`,
  };
}

/** Tells that the passphrase was changed. */
export function changedMail(to: string, publicUrl: string): Mail {
  return {
    to,
    subject: 'Your passphrase was changed',
    text: `Hello,\n\nthe passphrase of your account was changed just now. If that was you, there is nothing to do.\n\nIf it was not you, set a new one at once: ${publicUrl}/reset`,
  };
}

/** Invites an organisation admin. */
export function inviteMail(to: string, publicUrl: string, token: string): Mail {
  return {
    to,
    subject: 'You have been invited',
    text: `Hello,\n\nyou have been invited to administer an installation of Alongside. Open this link within seven days and set a passphrase:\n\n${publicUrl}/invite?token=${token}${foot}`,
  };
}
