import { expect, test } from 'vitest'
import { breaches, importsOf } from './import-law.ts'

const importing = (path: string): string => `import { x } from '${path}'\n`

test.each([
  ['src/money/money.ts', '../store/database.ts'],
  ['src/store/database.ts', '../ledger/post.ts'],
  ['src/ledger/post.ts', '../payments/desk.ts'],
  ['src/orders/order.ts', '../organisation/rights.ts'],
  ['src/terminals/ccv-opi/driver.ts', '../../store/database.ts'],
  ['src/terminals/ccv-opi/driver.ts', '../../outbound/store.ts'],
  ['src/terminals/ccv-opi/driver.ts', '../../server/server.ts'],
  ['src/terminals/ccv-opi/driver.ts', '../nets/codec.ts'],
  ['src/terminals/ccv-opi/driver.ts', '../drivers.ts'],
  ['src/payments/desk.ts', '../terminals/ccv-opi/driver.ts'],
  ['src/payments/desk.ts', '../terminals/drivers.ts'],
  ['src/cli/doctor.ts', '../terminals/ccv-opi/simulator.ts'],
  ['src/server/server.ts', '../main.ts'],
  ['web/desk/desk.tsx', '../../src/server/shapes/orders.ts'],
  ['web/desk/desk.tsx', '../terminals/terminals.tsx'],
])('%s may not import %s', (path, to) => {
  expect(breaches({ [path]: importing(to) })).not.toEqual([])
})

test.each([
  ['src/store/database.ts', '../money/money.ts'],
  ['src/ledger/post.ts', '../store/database.ts'],
  ['src/terminals/ccv-opi/driver.ts', '../terminal.ts'],
  ['src/terminals/ccv-opi/driver.ts', './codec.ts'],
  ['src/terminals/ccv-opi/driver.ts', '../../outbound/answer.ts'],
  ['src/terminals/ccv-opi/driver.test.ts', '../../outbound/request.ts'],
  ['src/terminals/drivers.ts', './ccv-opi/driver.ts'],
  ['src/payments/desk.ts', '../terminals/terminal.ts'],
  ['src/main.ts', './terminals/drivers.ts'],
  ['web/ui/amount.tsx', '../../src/money/decimal.ts'],
  ['web/desk/desk.tsx', '../ui/button.tsx'],
  ['web/desk/desk.tsx', './pay/pay.tsx'],
])('%s may import %s', (path, to) => {
  expect(breaches({ [path]: importing(to) })).toEqual([])
})

test('a circle is found, whatever starts it; types close none', () => {
  const circle = { 'src/a/one.ts': importing('./two.ts'), 'src/a/two.ts': importing('./three.ts') }
  const closing = importing('./one.ts')
  expect(breaches({ ...circle, 'src/a/three.ts': closing })).toHaveLength(1)
  expect(breaches({ ...circle, 'src/a/three.ts': closing.replace('import', 'import type') })).toEqual([])
})

test('folders are three deep at most', () => {
  expect(breaches({ 'src/a/b/c/d.ts': '' })).toEqual([])
  expect(breaches({ 'src/a/b/c/d/e.ts': '' })).toHaveLength(1)
})

test('every way to import is seen', () => {
  const source = `
import type { A } from './a.ts'
import {
  b,
} from "./b.ts"
import './c.ts'
export * from './d.ts'
const e = await import('./e.ts')
// as in ./f.ts
`
  expect(importsOf('src/x.ts', source).map(({ to }) => to)).toEqual(
    ['a', 'b', 'c', 'd', 'e'].map((x) => `src/${x}.ts`),
  )
})
