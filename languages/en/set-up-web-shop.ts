/** The set-up assistant for a web shop, and how its accounts are called. */
export const setUpWebShop = {
  'account.clearing_online': '{method} over {driver}',
  'bookkeeping.account.clearing_online': 'Online payments over {driver}',
  'online.method.alipay': 'Alipay',
  'online.method.eps': 'eps',

  'setup.what.title': 'What do you want to set up?',
  'setup.what.lead': 'You can leave at any step and go on later: Saldo sees by itself how far you are.',
  'setup.what.terminals': 'Card terminals',
  'setup.what.terminals.hint': 'Customers pay at your counter, and it is booked in your bookkeeping.',
  'setup.what.web_shop': 'A web shop',
  'setup.what.web_shop.hint':
    'Customers pay online, and it is booked against their invoices in your bookkeeping.',
  'setup.what.state.new': 'Not begun yet',
  'setup.what.state.done': 'Set up',
  'setup.what.state.next': 'Next: {step}',
  'setup.what.else': 'Set up something else',
  'setup.shop.another': 'Set up another web shop',
  'setup.shop.title': 'Set up a web shop',
  'setup.shop.lead':
    'From your payment provider to your bookkeeping. Nothing is posted or booked before you press Start at the end.',

  'setup.shop.step.package': 'Connect the bookkeeping',
  'setup.shop.step.package_of': 'Connect {package}',
  'setup.shop.step.provider': 'Connect the payment provider',
  'setup.shop.step.provider_of': 'Connect {provider}',
  'setup.shop.step.ledgers': 'Choose a ledger for each method',
  'setup.shop.step.rules': 'Decide what waits for you',
  'setup.shop.step.look': 'Look what would be booked, and start',
  'setup.shop.step.done': 'Done',

  'setup.shop.package.lead':
    'Where the invoices of your web shop are. Payments find their invoice there and are booked against it.',
  'setup.shop.package.works': '{package} is connected',
  'setup.shop.package.not': '{package} does not answer',
  'setup.shop.package.another': 'Connect another package',
  'setup.shop.package.use': 'Book this web shop in {package} too',
  'setup.shop.package.unused': 'Payments of {account} are not booked there.',
  'setup.shop.package.manage': 'Sign in anew or choose another administration',
  'setup.shop.desk': 'Book what is paid at the counter there too',
  'setup.shop.desk.hint': 'Leave it empty where that is booked elsewhere, or where there is no counter.',
  'connections.books_from.never': 'Payments of web shops only',

  'setup.shop.provider.lead':
    'With the key Saldo reads what your customers paid. It changes nothing there until you give money back.',
  'setup.shop.provider.opens': 'The key works',
  'setup.shop.provider.opens_not': 'The key does not work',
  'setup.shop.provider.test.title': 'This is a TEST key',
  'setup.shop.provider.test':
    'Only test payments come with it: no real money. For real payments connect the provider again with the live key.',
  'setup.shop.provider.name': 'Name of the web shop',
  'setup.shop.provider.name.hint': 'As people call it here: “Webshop tyres”.',
  'setup.shop.provider.from.hint':
    'What was paid on this day and later is fetched and will be booked. Earlier payments are left alone.',
  'setup.shop.provider.into': 'Booked in',
  'setup.shop.provider.other_key': 'Enter another key',
  'setup.shop.provider.connected': '{provider} is connected',
  'setup.shop.provider.owner': 'Account',
  'setup.shop.later.package': 'First connect the bookkeeping, so that it is known where payments are to go.',
  'setup.shop.later.provider':
    'First connect the payment provider: it tells which methods your customers can use.',

  'setup.shop.ledgers.lead':
    'Your account takes these methods. For each choose the ledger on which the money is on its way until the provider pays it out.',
  'setup.shop.ledgers.all': 'The same for all methods',
  'setup.shop.ledgers.all.hint': 'Fills in every row; you can still change single ones.',
  'setup.shop.ledgers.done': 'Every method has its ledger',
  'setup.shop.ledgers.in': 'In {connection}',
  'setup.shop.ledgers.no_methods':
    'The provider does not tell its methods just now: choose one ledger for all.',

  'setup.shop.rules.lead':
    'Payments that fit an invoice exactly are always booked by themselves. For the rest you decide here; both can be changed later.',
  'setup.shop.rules.part': 'Less was paid than is open on the invoice',
  'setup.shop.rules.part.ask': 'Ask me first',
  'setup.shop.rules.part.ask.hint': 'It waits among the errors until somebody decides.',
  'setup.shop.rules.part.book': 'Book it as a part payment',
  'setup.shop.rules.part.book.hint': 'The rest stays open on the invoice.',
  'setup.shop.rules.back': 'Money comes back after it was booked',
  'setup.shop.rules.back.hint': 'A refund, a chargeback, a direct debit that is returned.',
  'setup.shop.rules.back.ask': 'Ask me first',
  'setup.shop.rules.back.ask.hint': 'The invoice is opened again once somebody agrees.',
  'setup.shop.rules.back.book': 'Correct the books at once',
  'setup.shop.rules.back.book.hint': 'The invoice is opened again by itself.',
  'setup.shop.rules.fee': 'Costs of a chargeback',
  'setup.shop.rules.fee.hint':
    'What the provider charges you each time. Left empty, none are booked. With an amount you also choose a ledger for them.',
  'setup.shop.rules.save': 'Save',
  'setup.shop.rules.saved': 'Saved',

  'setup.shop.look.fetching':
    'Fetching your payments: {count, plural, =0 {none yet} one {one so far} other {# so far}}',
  'setup.shop.look.fetching.hint': 'You may leave this page: it goes on by itself.',
  'setup.shop.look.lead': 'This is what would be booked. Nothing is posted yet, here or in your bookkeeping.',
  'setup.shop.look.none': 'No payment since {day} yet',
  'setup.shop.look.none.hint': 'You can start all the same: what is paid from now on is booked by itself.',
  'setup.shop.look.would':
    '{count, plural, =0 {Nothing would be booked} one {One payment would be booked} other {# payments would be booked}}',
  'setup.shop.look.would_not': '{count, plural, one {One would not, yet} other {# would not, yet}}',
  'setup.shop.look.open':
    '{count, plural, one {One payment is still under way} other {# payments are still under way}}; they follow when they are paid.',
  'setup.shop.look.newest': 'These are the newest {count}. Older ones follow the same rules.',
  'setup.shop.look.table': 'What would be booked',
  'setup.shop.look.order': 'Order',
  'setup.shop.look.amount': 'Amount',
  'setup.shop.look.where': 'Would be booked',
  'setup.shop.look.on_invoice': 'on invoice {number}',
  'setup.shop.look.in_place': 'by way of {place}',
  'setup.shop.look.in': 'in {connection}',
  'setup.shop.look.no_place': 'No ledger is chosen for this method.',
  'setup.shop.look.again': 'Look again',
  'setup.shop.look.trouble': '{connection} does not answer just now',
  'setup.shop.look.start': 'Start',
  'setup.shop.look.start.hint':
    'What is paid is posted and booked from now on, what you see above included. What does not fit waits among the errors, with the reason.',
  'setup.shop.look.missing': 'Before you can start',
  'setup.shop.look.started': 'Started',

  'setup.shop.done.title': 'Your web shop is set up',
  'setup.shop.done.hint': 'Payments are fetched and booked against their invoices, without anyone typing.',
  'setup.shop.done.see': 'See the online payments',
} as const
