/** Signing in at a bookkeeping package, and what can come between. */
export const signInAtPackage = {
  'sign_in.at': 'Sign in at {package}',
  'sign_in.again': 'Begin again',
  'sign_in.leave':
    '{package} opens now. Sign in there and give access: you come back here by yourself, and choose the administration.',
  'sign_in.redirect': 'Return address',
  'sign_in.redirect.hint':
    'Enter it at {package} as the redirect address (redirect URI) of the application, exactly as it stands here.',
  'sign_in.redirect.copy': 'Copy',
  'sign_in.redirect.copied': 'Copied',
  'sign_in.title': 'Connect {package}',
  'sign_in.title.again': 'Sign in anew for {connection}',
  'sign_in.in': 'You are signed in at {package}.',
  'sign_in.in_as': 'You are signed in at {package} as {user}.',
  'sign_in.which': 'In which administration does Saldo book?',
  'sign_in.as_now': 'As until now',
  'sign_in.taken': 'Connected already: {connection}',
  'sign_in.none': 'This sign-in opens no administration. Sign in as somebody who may work in one.',
  'sign_in.connect': 'Connect',
  'sign_in.go_on': 'Go on with it',
  'sign_in.change_to': 'Change to {administration}',
  'sign_in.other.lead':
    'Sign in at {package}, as somebody else if need be, and choose the administration in which Saldo books from now on.',
  'sign_in.other.title': 'What another administration means',
  'sign_in.other.new': 'the new administration',
  'sign_in.other.stays': 'What is booked in {from} stays there, and is not booked again.',
  'sign_in.other.moves': 'In {to} everything is booked from now on, and what still waits.',
  'sign_in.other.accounts': 'You choose anew where accounts are booked, because {to} has ledgers of its own.',
  'sign_in.other.left':
    'Nothing more is booked in {from}, and Saldo takes nothing back there any more. You can choose it again later.',

  'reason.sign_in.first': 'Sign in at {package} first, and choose an administration there.',
  'reason.sign_in.not_needed': '{package} is connected with keys, without signing in.',
  'reason.sign_in.needs_page':
    'A person signs in at the package, in the browser in which they began. An API key cannot do that.',
  'reason.sign_in.not_found':
    'Saldo knows nothing of this sign-in, or somebody else began it. Begin again: nothing was lost.',
  'reason.sign_in.unknown':
    'You came back with a sign-in that Saldo does not know. Begin again here: nothing was changed.',
  'reason.sign_in.elsewhere':
    'This sign-in was begun in another browser, or at another address of Saldo. Begin and finish it in one browser. Nothing was changed.',
  'reason.sign_in.expired': 'The time for this sign-in is over. Begin again: nothing was changed.',
  'reason.sign_in.used': 'This sign-in was used already. To connect once more, begin a new one.',
  'reason.sign_in.not_finished':
    'You have not signed in at the package yet. Finish it there, or begin again.',
  'reason.sign_in.denied':
    'Access was not given at the package. Nothing was changed; begin again when you want to give it.',
  'reason.sign_in.refused': 'The package did not let you in. Nothing was changed; begin again.',
  'reason.sign_in.interrupted': 'Signing in broke off after you came back. Nothing was changed; begin again.',
  'reason.sign_in.of_another': 'This sign-in was begun for another connection. Begin again at this one.',
  'reason.sign_in.not_opened':
    'With this sign-in the package opens another administration than the one you chose. Choose again.',
  'reason.connection.left':
    'This administration was left for {by}. What is booked in it stays there. To go back to it, choose it at that connection.',
  'reason.connection.left_before':
    'Somebody has just chosen another administration for this connection. Look at the connections again.',
} as const
