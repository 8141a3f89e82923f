import { expect, test } from 'vitest'
import { asRole, hostsOf, isConnectionString } from './hosts.ts'

test('each host of a connection stands alone with everything else as it was', () => {
  expect(hostsOf('postgres://u:p@h1:5432,h2:6432/db?sslmode=require')).toEqual([
    'postgres://u:p@h1:5432/db?sslmode=require',
    'postgres://u:p@h2:6432/db?sslmode=require',
  ])
  expect(hostsOf('postgresql://h1,[::1]:7/db')).toEqual(['postgresql://h1/db', 'postgresql://[::1]:7/db'])
})

test('a single host is left as it was written, whatever else holds a comma', () => {
  for (const one of [
    'postgres://u:a,b@h/db',
    'postgres://u@localhost/db?host=%2Ftmp%2Fa,b',
    'postgres:///db',
  ])
    expect(hostsOf(one)).toEqual([one])
})

test('another role takes the place of the one that is named, or of none', () => {
  expect(asRole('postgres://u:p@ss@h1,h2:1/db?a=b', 'app', 'x/y')).toBe('postgres://app:x%2Fy@h1,h2:1/db?a=b')
  expect(asRole('postgres://h/db', 'app', 'x')).toBe('postgres://app:x@h/db')
})

test('what is no address of a PostgreSQL is none', () => {
  expect(isConnectionString('postgresql://h/db')).toBe(true)
  for (const other of ['', 'h:5432', 'mysql://h/db', '/tmp']) expect(isConnectionString(other)).toBe(false)
})
