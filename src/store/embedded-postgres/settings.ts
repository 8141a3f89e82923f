/**
 * For a shop's machine with two cores and a few gigabytes. Durability is PostgreSQL's own default (fsync, full page
 * writes, synchronous commit) and stays so; there is no TCP listener.
 */
const ours: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  random_page_cost: '1.1',
  checkpoint_timeout: '15min',
  max_wal_size: '1GB',
  min_wal_size: '128MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
}

/** For a cluster nobody will miss, in tests that are not about crashes: a power loss would destroy it. */
export const throwAwaySettings: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '128MB',
  autovacuum_naptime: '1h',
}

/** The command line of a server; what is given wins over what is ours. */
export const settingsAsArguments = (settings: Readonly<Record<string, string>>): string[] =>
  Object.entries({ ...ours, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
