import type { Given } from './given.ts'
import { book, findAgain, nothingOpen, placeOfCards, readChoices } from './play-booking.ts'
import { composeEntry, payOneCent } from './play-payment.ts'
import { askBoth, startBoth } from './play-stand-ins.ts'
import { openStage, type Tell } from './stage.ts'

/** Plays a payment of one cent from the terminal to the books, tells each stage, and leaves nothing behind; whether it passed. */
export const rehearseOneCent = async (given: Given, tell: Tell): Promise<boolean> => {
  await using opened = new AsyncDisposableStack()
  const stage = openStage(tell)
  const choices = await stage('choices', () => readChoices(given))
  if (!choices || !(await stage('accounts', async () => placeOfCards(given, choices)))) return false
  const both = await stage('stand_ins', () => startBoth(given, choices, opened))
  if (!both || !(await stage('answers', () => askBoth(given, both)))) return false
  const approval = await stage('paid', () => payOneCent(given, both.terminal))
  if (!approval) return false
  const lines = await stage('posted', async () => composeEntry(given, approval))
  const order = lines && (await stage('booked', () => book(given, both.books, lines)))
  if (!order || !(await stage('read_back', () => findAgain(both.books, order)))) return false
  return (await stage('settled', () => nothingOpen(both.books))) !== null
}
