import { undoMatch } from './matching.ts'
import { dimensionId, officeOf } from './office.ts'
import { periodsOf } from './periods.ts'
import type { Visit } from './scene.ts'
import { twinfieldNamespace } from './soap.ts'
import { type Element, type Tag, tag, textOf } from './xml.ts'

type UndoCode =
  | 'DimensionNotFoundByType'
  | 'DimensionDeleted'
  | 'MatchNotFound'
  | 'MatchingTransactionsCouldNotBeDeleted'

/** Answers UndoMatch (fact sheet, 2 and 4). */
export const answerUndoMatch = (visit: Visit, operation: Element, refused: boolean): Tag => {
  const code = refused ? 'MatchingTransactionsCouldNotBeDeleted' : undo(visit, operation)
  const messages = code
    ? [
        tag('MessageOfErrorCodes', [
          tag('Type', 'Error'),
          tag('Text', undoTexts[code]),
          tag('Code', code),
          tag('Parameters', [
            tag('string', textOf(operation, 'dimension')),
            tag('string', textOf(operation, 'matchNumber')),
          ]),
        ]),
      ]
    : []
  return tag('UndoMatchResponse', [tag('UndoMatchResult', messages)], { xmlns: twinfieldNamespace })
}

const undoTexts: Readonly<Record<UndoCode, string>> = {
  DimensionNotFoundByType: 'The dimension does not exist.',
  DimensionDeleted: 'The dimension has been deleted.',
  MatchNotFound: 'The match does not exist.',
  MatchingTransactionsCouldNotBeDeleted: 'The transactions of the match cannot be deleted.',
}

const undo = ({ scene, office }: Visit, operation: Element): UndoCode | null => {
  const own = officeOf(textOf(operation, 'office') || office)?.code ?? ''
  const dimension = textOf(operation, 'dimension')
  const type = textOf(operation, 'dimensionType')
  const one = scene.memory.get('dimensions', dimensionId(own, type, dimension))
  if (!one) return 'DimensionNotFoundByType'
  if (one.status !== 'active') return 'DimensionDeleted'
  const match = scene.memory.get('matches', `${own} ${one.code} ${textOf(operation, 'matchNumber')}`)
  return undoMatch(scene, match)
}

/** Answers a query of periods. The shape is the simulator's own: nobody has recorded it (fact sheet, 13). */
export const answerPeriods = ({ scene, office }: Visit, operation: Element): Tag => {
  const body = JSON.stringify(operation)
  const year = Number(/"text":"(\d{4})"/.exec(body)?.[1] ?? scene.now().getUTCFullYear())
  const periods = periodsOf(scene.memory, office, year).map(({ number, period, open }) =>
    tag('Period', [
      tag('Number', String(number)),
      tag('Name', period),
      tag('Open', String(open)),
      tag('Closed', String(!open)),
    ]),
  )
  return tag('QueryResponse', [tag('QueryResult', [tag('Year', String(year)), tag('Periods', periods)])], {
    xmlns: twinfieldNamespace,
  })
}
