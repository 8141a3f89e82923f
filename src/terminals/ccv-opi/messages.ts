/** The messages of OPI-NL as the fact sheet lists them (3.2 to 3.4): words and amounts stay the terminal's text. */
export type OpiMessage =
  | CardServiceRequest
  | CardServiceResponse
  | ServiceRequest
  | ServiceResponse
  | DeviceRequest
  | DeviceResponse

export interface Header {
  readonly workstationId: string
  readonly requestId: string
  readonly requestType: string
}

export interface PosData {
  readonly languageCode: string
  readonly timeStamp: string
  readonly shiftNumber?: string
  readonly clerkId?: string
  readonly printerStatus?: string
  readonly eJournalStatus?: string
  readonly journalPrinterStatus?: string
}

/** Text with a dot and the currency's decimals. */
export interface AmountText {
  readonly currency: string
  readonly value: string
}

export interface CardServiceRequest extends Header {
  readonly element: 'CardServiceRequest'
  readonly posData: PosData
  readonly totalAmount?: AmountText
}

export interface ServiceRequest extends Header {
  readonly element: 'ServiceRequest'
  readonly posData: PosData
}

export interface TerminalIdentity {
  readonly terminalId?: string
  readonly stan?: string
}

export interface Authorisation {
  readonly timeStamp?: string
  readonly approvalCode?: string
  readonly trxReferenceNumber?: string
  readonly cardCircuit?: string
  readonly maskedCardNumber?: string
  readonly receiptCopies?: string
  readonly authorisationType?: string
}

export interface Tender {
  readonly languageCode?: string
  readonly totalAmount?: AmountText
  /** Parts of the total. Not in the fact sheet (inferred): read where a terminal names them. */
  readonly tipAmount?: string
  readonly surchargeAmount?: string
  readonly authorisation?: Authorisation
}

/** What the terminal's last message was (3.7): `requestId` is `n` or, of a device request, `n.m`. */
export interface OriginalHeader {
  readonly requestId: string
  readonly workstationId?: string
  readonly requestType?: string
  readonly overallResult?: string
}

export interface CardServiceResponse extends Header {
  readonly element: 'CardServiceResponse'
  readonly overallResult: string
  readonly originalHeader?: OriginalHeader
  readonly terminal?: TerminalIdentity
  readonly tender?: Tender
  /** The terminal's own words, where it adds any. */
  readonly said?: string
}

export interface ServiceResponse extends Header {
  readonly element: 'ServiceResponse'
  readonly overallResult: string
  readonly terminal?: TerminalIdentity
  readonly facts: Readonly<Record<string, string>>
}

export interface Output {
  readonly target: string
  readonly lines: readonly string[]
  /** The electronic journal's XML, unaltered. */
  readonly eJournal?: string
}

export interface DeviceRequest extends Header {
  readonly element: 'DeviceRequest'
  readonly outputs: readonly Output[]
  readonly input?: { readonly target: string; readonly command: string }
}

export interface DeviceResponse extends Header {
  readonly element: 'DeviceResponse'
  readonly overallResult: string
  readonly outputs: readonly { readonly target: string; readonly result: string }[]
  readonly input?: { readonly target: string; readonly result: string; readonly confirmed?: boolean }
}
