const written = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

// The package that keeps the page behind a dialog from scrolling looks for its nonce here.
Object.assign(globalThis, { __webpack_nonce__: written })

/** What the server wrote into the page, so that styles made here are let in. */
export const styleNonce = (): string => written
