import type { Transaction } from '../../store/database.ts'

export interface PrinterRow {
  readonly host: string
  readonly port: number
  readonly columns: number
}

/** The printer that was named, else that of the till. */
export const printerFor = async (
  tx: Transaction,
  printer: string | null,
  till: string | null,
): Promise<PrinterRow | undefined> => {
  const [row] = await tx.query<PrinterRow>(
    `select host, port, columns from printer
     where organisation_id = $1 and id = coalesce($2,
       (select printer_id from till where organisation_id = $1 and id = $3))`,
    [tx.organisation, printer, till],
  )
  return row
}
