// libpq, 34.1.1.3: a URI may name several hosts, each with its own port; `URL` cannot read that. A password may hold an @.
const shape = /^(postgres(?:ql)?:\/\/)(?:([^/?#]*)@)?([^/?#]*)(.*)$/s

/** Whether this is the address of a PostgreSQL: `postgres://user:password@first:5432,second:5432/database`. */
export const isConnectionString = (text: string): boolean => shape.test(text)

/** The same connection to each of its hosts alone. */
export const hostsOf = (connectionString: string): [string, ...string[]] => {
  const [, scheme = '', account, hosts = '', rest = ''] = shape.exec(connectionString) ?? []
  if (!hosts.includes(',')) return [connectionString]
  const before = account === undefined ? scheme : `${scheme}${account}@`
  const [first = '', ...others] = hosts.split(',').map((host) => `${before}${host}${rest}`)
  return [first, ...others]
}

/** The same database as another role. */
export const asRole = (connectionString: string, role: string, password: string): string =>
  connectionString.replace(
    shape,
    (_, scheme: string, _account, hosts: string, rest: string) =>
      `${scheme}${encodeURIComponent(role)}:${encodeURIComponent(password)}@${hosts}${rest}`,
  )
