/** Two sorts of invoices, each with an address and ids of its own (fact sheet, 4 and 5). */
export type Sort = 'sales' | 'external'
export const sorts: readonly Sort[] = ['sales', 'external']

export const pathOfSort: Readonly<Record<Sort, string>> = {
  sales: 'sales_invoices',
  external: 'external_sales_invoices',
}

/** `sales:496081520814982282` */
export const itemId = (sort: Sort, id: string): string => `${sort}:${id}`

/** Null for what was never an id of ours. */
export const readItemId = (item: string): { readonly sort: Sort; readonly id: string } | null => {
  const [, sort, id] = /^(sales|external):(\d+)$/.exec(item) ?? []
  return sort === undefined || id === undefined ? null : { sort: sort as Sort, id }
}
