/** Where the papers of a payment are. */
export const receiptPdf = (id: string, copy?: 'merchant'): string =>
  `/api/v1/payments/${id}/receipt.pdf${copy ? `?copy=${copy}` : ''}`

export const sheetPdf = (id: string): string => `/api/v1/payments/${id}/help-desk-sheet.pdf`
