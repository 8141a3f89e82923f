import type { webShop as english } from '../en/web-shop.ts'

export const webShop: Record<keyof typeof english, string> = {
  'simulator.ccv-online.action.pay_ideal': 'Een klant betaalt de volgende bestelling met iDEAL',
  'simulator.ccv-online.action.pay_card': 'Een klant betaalt de volgende bestelling met een kaart',
  'simulator.ccv-online.action.pay_paypal': 'Een klant betaalt de volgende bestelling met PayPal',
  'simulator.ccv-online.action.pay_sepa': 'Een klant betaalt de volgende bestelling met een SEPA-incasso',
  'simulator.ccv-online.action.pay_transfer': 'Een klant gaat het geld voor de volgende bestelling overmaken',
  'simulator.ccv-online.action.pay_again': 'De klant betaalt dezelfde bestelling nog eens',
  'simulator.ccv-online.action.walk_away': 'Een klant loopt weg van de betaalpagina',
  'simulator.ccv-online.action.be_refused': 'De bank weigert de kaart van een klant',
  'simulator.ccv-online.action.stay_unclear': 'Een betaling waarvan CCV niet weet wat ervan geworden is',
  'simulator.ccv-online.action.sepa_arrives': 'De SEPA-betaling komt binnen',
  'simulator.ccv-online.action.sepa_fails': 'De SEPA-betaling mislukt',
  'simulator.ccv-online.action.set_success': 'Helpdesk van CCV: het is betaald',
  'simulator.ccv-online.action.set_failed': 'Helpdesk van CCV: het is niet betaald',
  'simulator.ccv-online.action.sepa_returns': 'De SEPA-incasso wordt gestorneerd',
  'simulator.ccv-online.action.dispute': 'De klant betwist de laatste betaling',
  'simulator.ccv-online.action.dispute_won': 'De betwisting loopt goed af voor de winkel',
  'simulator.ccv-online.action.refund':
    'Iemand betaalt de laatste betaling terug op de pagina’s van CCV zelf',
  'simulator.ccv-online.action.storm': 'CCV zegt alles nog eens, vijf keer',
  'simulator.ccv-online.action.withdraw_key': 'De API-sleutel intrekken',
  'simulator.ccv-online.action.restore_key': 'De API-sleutel teruggeven',
  'simulator.ccv-online.fault.refuse_to_connect': 'Weigert verbinding',
  'simulator.ccv-online.fault.lose_request': 'Verliest de aanvraag',
  'simulator.ccv-online.fault.lose_answer': 'Verliest het antwoord',
  'simulator.ccv-online.fault.slow_answer': 'Antwoordt traag',
  'simulator.ccv-online.fault.cut_answer': 'Breekt het antwoord na enkele bytes af',
  'simulator.ccv-online.fault.garble': 'Verminkt het antwoord',
  'simulator.ccv-online.fault.error_500': 'Antwoordt met een fout en doet niets',
  'simulator.ccv-online.fault.gateway_timeout': 'Antwoordt dat de tijd om is',
  'simulator.ccv-online.fault.too_many_requests': 'Zegt dat er te veel vragen zijn',
  'simulator.ccv-online.fault.error_with_reference': 'Antwoordt met een fout',
  'simulator.ccv-online.fault.maintenance': 'Is in onderhoud',
  'simulator.ccv-online.fault.revoked_key': 'Accepteert de API-sleutel niet',
  'simulator.ccv-online.fault.forbidden': 'Zegt dat de API-sleutel een recht mist',
  'simulator.ccv-online.fault.forget': 'Kent de betalingen niet als ernaar gevraagd wordt',
  'simulator.ccv-online.fault.webhook_lost': 'Verliest zijn bericht',
  'simulator.ccv-online.fault.webhook_twice': 'Stuurt zijn bericht tweemaal',
  'simulator.ccv-online.fault.webhook_late': 'Stuurt zijn bericht laat',
  'simulator.ccv-online.fault.webhook_disorder': 'Stuurt zijn berichten in een andere volgorde',
  'simulator.ccv-online.fault.webhook_storm': 'Stuurt zijn bericht twintig keer',
  'simulator.ccv-online.fault.unknown_status': 'Toont een status die niemand kent',
  'simulator.ccv-online.fault.unknown_type': 'Toont een soort betaling die niemand kent',
  'simulator.ccv-online.fault.unknown_method': 'Toont een betaalmethode die niemand kent',
  'simulator.ccv-online.fault.unknown_currency': 'Toont een munt waarin niemand rekent',
  'simulator.ccv-online.fault.odd_amount': 'Toont een bedrag met een halve cent',
  'simulator.happened.shop_paid':
    'Bestelling {number}: {amount} is betaald ({method, select, ideal {iDEAL} card {kaart} sdd {SEPA-incasso} banktransfer {overboeking} paypal {PayPal} other {{method}}})',
  'simulator.happened.shop_under_way':
    'Bestelling {number}: {amount} is onderweg ({method, select, ideal {iDEAL} card {kaart} sdd {SEPA-incasso} banktransfer {overboeking} paypal {PayPal} other {{method}}})',
  'simulator.happened.shop_not_paid':
    'Bestelling {number}: {amount} is niet betaald ({method, select, ideal {iDEAL} card {kaart} sdd {SEPA-incasso} banktransfer {overboeking} paypal {PayPal} other {{method}}})',
  'simulator.happened.shop_unclear':
    'Bestelling {number}: of {amount} betaald is, staat niet vast ({method, select, ideal {iDEAL} card {kaart} sdd {SEPA-incasso} banktransfer {overboeking} paypal {PayPal} other {{method}}})',
  'simulator.happened.shop_refunded':
    'Bestelling {number}: {amount} is door de winkel terugbetaald ({method, select, ideal {iDEAL} card {kaart} sdd {SEPA-incasso} banktransfer {overboeking} paypal {PayPal} other {{method}}})',
  'simulator.happened.shop_charged_back':
    'Bestelling {number}: {amount} is door de bank van de klant teruggehaald ({method, select, ideal {iDEAL} card {kaart} sdd {SEPA-incasso} banktransfer {overboeking} paypal {PayPal} other {{method}}})',
  'simulator.happened.shop_came_back':
    'Bestelling {number}: {amount} is vanzelf teruggegaan ({method, select, ideal {iDEAL} card {kaart} sdd {SEPA-incasso} banktransfer {overboeking} paypal {PayPal} other {{method}}})',
  'simulator.happened.shop_won_back':
    'Bestelling {number}: {amount} kwam na een betwisting weer bij de winkel ({method, select, ideal {iDEAL} card {kaart} sdd {SEPA-incasso} banktransfer {overboeking} paypal {PayPal} other {{method}}})',
}
