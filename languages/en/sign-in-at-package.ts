/** Signing in at a bookkeeping package, and what can come between. */
export const signInAtPackage = {
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
