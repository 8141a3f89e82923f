// Written from src/server/openapi.json by `npm run client-types`.

export interface paths {
    readonly "/api/v1/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The accounts of the ledger and their balances.
         * @description Needs the right `see-transactions`.
         */
        readonly get: operations["listAccounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts/{key}/lines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The lines of an account, newest first.
         * @description Needs the right `see-transactions`.
         */
        readonly get: operations["listAccountLines"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/api-keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The API keys of the organisation, without their tokens.
         * @description Needs the right `manage-api-keys`.
         */
        readonly get: operations["listApiKeys"];
        readonly put?: never;
        /**
         * Makes an API key that acts for who makes it.
         * @description Needs the right `manage-api-keys`.
         */
        readonly post: operations["addApiKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/api-keys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Ends an API key.
         * @description Needs the right `manage-api-keys`.
         */
        readonly delete: operations["endApiKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who did what, newest first.
         * @description Needs the right `see-audit`.
         */
        readonly get: operations["readAudit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/desk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Orders and invoices by number, name or number plate. */
        readonly get: operations["searchDesk"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/invoices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Invoices, newest first. */
        readonly get: operations["listInvoices"];
        readonly put?: never;
        /**
         * Makes an invoice.
         * @description Needs the right `make-orders`.
         */
        readonly post: operations["addInvoice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/invoices/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An invoice and what was paid of it. */
        readonly get: operations["readInvoice"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/invoices/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reads a UBL invoice or credit note; the same file twice changes nothing.
         * @description Needs the right `import-invoices`.
         */
        readonly post: operations["importInvoice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What changes, as it changes (text/event-stream). */
        readonly get: operations["listenLive"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/needs-a-person": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What no machine may decide: unknown payments, open decisions, tasks.
         * @description Needs the right `see-transactions`.
         */
        readonly get: operations["readNeedsAPerson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Work orders, newest first. */
        readonly get: operations["listOrders"];
        readonly put?: never;
        /**
         * Makes a work order.
         * @description Needs the right `make-orders`.
         */
        readonly post: operations["addOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/orders/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A work order. */
        readonly get: operations["readOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/orders/{id}/invoice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes the invoice of a work order. */
        readonly post: operations["invoiceOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/organisation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The organisation of who asks. */
        readonly get: operations["readOrganisation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Changes name, language, rounding of cash or the limit for a second person.
         * @description Needs the right `manage-people`.
         */
        readonly patch: operations["changeOrganisation"];
        readonly trace?: never;
    };
    readonly "/api/v1/payments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Payments, newest first.
         * @description Needs the right `see-transactions`.
         */
        readonly get: operations["listPayments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A payment with its whole story. */
        readonly get: operations["readPayment"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/{id}/abort": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Asks the terminal to stop.
         * @description Needs the right `take-card`.
         */
        readonly post: operations["abortPayment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/{id}/ask": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Asks the terminal now what became of it.
         * @description Needs the right `take-card`.
         */
        readonly post: operations["askAboutPayment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/{id}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A person decides what an unknown payment was.
         * @description Needs the right `decide-unknown`.
         */
        readonly post: operations["decidePayment"];
        /**
         * Withdraws a decision that waits for a second person.
         * @description Needs the right `decide-unknown`.
         */
        readonly delete: operations["withdrawDecision"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/{id}/decision/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A second person agrees with a decision.
         * @description Needs the right `decide-unknown`.
         */
        readonly post: operations["confirmDecision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/{id}/help-desk-sheet": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The sheet for the provider's help desk. */
        readonly get: operations["readHelpDeskSheet"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/{id}/help-desk-sheet.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The sheet for the provider's help desk, as PDF. */
        readonly get: operations["readHelpDeskSheetPdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/{id}/hide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Takes a payment that took nothing out of the overview.
         * @description Needs the right `hide-transactions`.
         */
        readonly post: operations["hidePayment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/{id}/let-go": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Remarks that the customer of an unknown payment was let go.
         * @description Needs the right `take-card`.
         */
        readonly post: operations["letCustomerGo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/{id}/print": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Prints the receipt, at the till's printer or another. */
        readonly post: operations["printReceipt"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/{id}/promise-refund": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Frees the invoice of an unknown payment; should it turn out paid, it is given back.
         * @description Needs the right `promise-refund`.
         */
        readonly post: operations["promiseRefund"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/{id}/questions/{questionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Answers what the terminal asks the person at the till.
         * @description Needs the right `take-card`.
         */
        readonly post: operations["answerQuestion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/{id}/receipt.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The receipt as PDF. */
        readonly get: operations["readReceipt"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/{id}/take-back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Takes a cash or slip payment back by a reversing one.
         * @description Needs the right `take-back-cash`.
         */
        readonly post: operations["takeBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/{id}/unhide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Puts a hidden payment back into the overview.
         * @description Needs the right `hide-transactions`.
         */
        readonly post: operations["unhidePayment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/card": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Takes a card payment. `Prefer: wait=20` holds the answer until it ended or the seconds passed.
         * @description Needs the right `take-card`.
         */
        readonly post: operations["takeCardPayment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/cash": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Records cash. */
        readonly post: operations["takeCash"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payments/slip": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Records a payment that a stand-alone device took.
         * @description Needs the right `record-slip`.
         */
        readonly post: operations["recordSlip"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Everybody of the organisation. */
        readonly get: operations["listPeople"];
        readonly put?: never;
        /**
         * Adds a person; they come in by a one-time link.
         * @description Needs the right `manage-people`.
         */
        readonly post: operations["addPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Changes what a person is called and may do, or lets them in no more.
         * @description Needs the right `manage-people`.
         */
        readonly patch: operations["changePerson"];
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}/link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Makes a one-time sign-in link for a person.
         * @description Needs the right `manage-people`.
         */
        readonly post: operations["makeLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/printers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The printers of the organisation. */
        readonly get: operations["listPrinters"];
        readonly put?: never;
        /**
         * Adds a printer.
         * @description Needs the right `manage-terminals`.
         */
        readonly post: operations["addPrinter"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/printers/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Changes a printer.
         * @description Needs the right `manage-terminals`.
         */
        readonly patch: operations["changePrinter"];
        readonly trace?: never;
    };
    readonly "/api/v1/printers/{id}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Prints a page that says it works.
         * @description Needs the right `manage-terminals`.
         */
        readonly post: operations["testPrinter"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is signed in, where, and what they may do. */
        readonly get: operations["readSession"];
        readonly put?: never;
        /** Signs in with e-mail address and password. */
        readonly post: operations["signIn"];
        /** Ends the session. */
        readonly delete: operations["signOut"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session/language": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Chooses the language of this person. */
        readonly put: operations["chooseLanguage"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session/link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Signs in with the token of a one-time link. */
        readonly post: operations["signInByLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Sets a new password and ends the other sessions of this person. */
        readonly put: operations["changePassword"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who can switch in at this till by PIN. */
        readonly get: operations["listPeopleAtTheTill"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session/person": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Another person takes over at this till with their PIN. */
        readonly post: operations["switchPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session/pin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Sets a PIN of four to eight digits, or takes it away. */
        readonly put: operations["changePin"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session/till": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Sits down at a till, or gets up. */
        readonly put: operations["chooseTill"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/shops": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The shops of the organisation. */
        readonly get: operations["listShops"];
        readonly put?: never;
        /**
         * Adds a shop.
         * @description Needs the right `manage-people`.
         */
        readonly post: operations["addShop"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/shops/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Changes a shop.
         * @description Needs the right `manage-people`.
         */
        readonly patch: operations["changeShop"];
        readonly trace?: never;
    };
    readonly "/api/v1/simulators": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The simulators that run inside Saldo.
         * @description Needs the right `play-simulators`.
         */
        readonly get: operations["listSimulators"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/simulators/{id}/actions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Does something to a simulator, as a customer or a cable would.
         * @description Needs the right `play-simulators`.
         */
        readonly post: operations["actOnSimulator"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/simulators/{id}/by-hand": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Lets a person play the customer, or the simulator itself.
         * @description Needs the right `play-simulators`.
         */
        readonly put: operations["playByHand"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/simulators/{id}/faults": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Switches a fault of a simulator on or off.
         * @description Needs the right `play-simulators`.
         */
        readonly put: operations["switchFault"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/apply": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Puts the money of a task on its invoice.
         * @description Needs the right `close-tasks`.
         */
        readonly post: operations["applyTask"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Closes a task.
         * @description Needs the right `close-tasks`.
         */
        readonly post: operations["closeTask"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/terminal-drivers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The kinds of terminal Saldo speaks to. */
        readonly get: operations["listTerminalDrivers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/terminals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The terminals and what each is busy with. */
        readonly get: operations["listTerminals"];
        readonly put?: never;
        /**
         * Adds a terminal.
         * @description Needs the right `manage-terminals`.
         */
        readonly post: operations["addTerminal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/terminals/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Changes a terminal.
         * @description Needs the right `manage-terminals`.
         */
        readonly patch: operations["changeTerminal"];
        readonly trace?: never;
    };
    readonly "/api/v1/terminals/{id}/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks a terminal whether it is there. */
        readonly post: operations["checkTerminal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/terminals/{id}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Frees a terminal of an unknown payment.
         * @description Needs the right `release-terminals`.
         */
        readonly post: operations["releaseTerminal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/terminals/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Tries settings before they are saved.
         * @description Needs the right `manage-terminals`.
         */
        readonly post: operations["checkUnsavedTerminal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tills": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The tills of the organisation. */
        readonly get: operations["listTills"];
        readonly put?: never;
        /**
         * Adds a till.
         * @description Needs the right `manage-terminals`.
         */
        readonly post: operations["addTill"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tills/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Changes a till.
         * @description Needs the right `manage-terminals`.
         */
        readonly patch: operations["changeTill"];
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Account: {
            readonly balance: components["schemas"]["Amount"];
            /** @description Saldo's own name of the account. */
            readonly key: string;
            readonly number: string | null;
            readonly text: string;
        };
        readonly AccountLine: {
            readonly amount: components["schemas"]["Amount"];
            readonly balance: components["schemas"]["Amount"] | null;
            readonly entry: components["schemas"]["Entry"];
        };
        readonly Amount: {
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            readonly amount: string;
            readonly currency: string;
        };
        readonly Answer: {
            readonly answer: boolean;
        };
        readonly ApiKey: {
            readonly endedAt: string | null;
            readonly hint: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            /** Format: date-time */
            readonly madeAt: string;
            readonly name: string;
            readonly person: components["schemas"]["Named"];
            readonly scopes: readonly ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-audit" | "play-simulators")[];
        };
        readonly AtTheTill: {
            readonly hasPin: boolean;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly name: string;
        };
        readonly AuditPage: {
            readonly next: string | null;
            readonly rows: readonly components["schemas"]["AuditRow"][];
        };
        readonly AuditRow: {
            readonly action: string;
            readonly actionText: string;
            readonly address: string;
            readonly apiKey: components["schemas"]["Named"] | null;
            /** Format: date-time */
            readonly at: string;
            readonly detail: {
                readonly [key: string]: unknown;
            };
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly person: components["schemas"]["Named"];
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly subjectId: string;
            readonly till: components["schemas"]["Named"] | null;
        };
        readonly ChangedOrganisation: {
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            readonly cashStep?: string;
            /** @enum {unknown} */
            readonly language?: "en" | "nl";
            readonly name?: string;
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            readonly secondPersonAbove?: string;
        };
        readonly ChangedPerson: {
            readonly active?: boolean;
            readonly cashLimit?: string | null;
            readonly email?: string | null;
            readonly given?: readonly ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-audit" | "play-simulators")[];
            /** @enum {unknown} */
            readonly language?: "en" | "nl";
            readonly name?: string;
            /** @enum {unknown} */
            readonly role?: "cashier" | "adviser" | "manager" | "bookkeeper" | "administrator";
            readonly withheld?: readonly ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-audit" | "play-simulators")[];
        };
        readonly ChangedPrinter: {
            readonly columns?: number;
            readonly host?: string;
            readonly name?: string;
            readonly port?: number;
        };
        readonly ChangedShop: {
            readonly address?: readonly string[];
            readonly name?: string;
            readonly phone?: string | null;
            readonly vatNumber?: string | null;
        };
        readonly ChangedTerminal: {
            readonly active?: boolean;
            readonly name?: string;
            readonly settings?: {
                readonly [key: string]: unknown;
            };
        };
        readonly ChangedTill: {
            readonly cashLimit?: string | null;
            readonly name?: string;
            readonly printerId?: string | null;
            readonly takesCash?: boolean;
        };
        readonly Check: {
            readonly alive: boolean;
            readonly facts: readonly {
                readonly label: string;
                readonly value: string;
            }[];
            readonly reason: components["schemas"]["Reason"] | null;
        };
        readonly ChosenLanguage: {
            /** @enum {unknown} */
            readonly language: "en" | "nl";
        };
        readonly ChosenTill: {
            readonly tillId: string | null;
        };
        readonly Credentials: {
            readonly email: string;
            readonly password: string;
        };
        readonly Decision: {
            /** Format: date-time */
            readonly at: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            /** @description The reader may be the second person. */
            readonly mayConfirm: boolean;
            readonly person: components["schemas"]["Named"];
            readonly reason: string;
            /** @enum {unknown} */
            readonly state: "unknown" | "accepted" | "refused" | "not_taken";
        };
        readonly Driver: {
            readonly checklist: readonly string[];
            readonly name: string;
            /** @description A JSON schema: the page draws its form from it. */
            readonly settings: unknown;
            readonly title: string;
        };
        readonly Entry: {
            /** @description A day, as 2026-11-21. */
            readonly bookedOn: string;
            /** @description A day, as 2026-11-21. */
            readonly businessDate: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly kind: string;
            readonly kindText: string;
            readonly lines: readonly {
                readonly account: string;
                readonly accountText: string;
                readonly credit: components["schemas"]["Amount"] | null;
                readonly debit: components["schemas"]["Amount"] | null;
            }[];
            /** Format: date-time */
            readonly occurredAt: string;
        };
        readonly Found: {
            readonly invoices: readonly components["schemas"]["Invoice"][];
            readonly more: boolean;
            /** @description Not invoiced yet. */
            readonly orders: readonly components["schemas"]["Order"][];
        };
        readonly HelpDeskSheet: {
            readonly facts: readonly {
                readonly label: string;
                readonly value: string;
            }[];
            readonly provider: string;
            readonly question: string;
            readonly telephone: string;
        };
        readonly Imported: {
            readonly file: string;
            readonly invoice: components["schemas"]["Named"] | null;
            /** @enum {unknown} */
            readonly result: "imported" | "known" | "refused";
            readonly text: string;
            readonly warnings: readonly string[];
        };
        readonly ImportFile: {
            /** @description Its name, to tell it from others. */
            readonly file: string;
            /** @description The file, in base64. */
            readonly xml: string;
        };
        readonly Invoice: {
            readonly adviser: components["schemas"]["Named"] | null;
            readonly credits: components["schemas"]["Named"] | null;
            readonly customerEmail: string | null;
            readonly customerName: string;
            readonly customerNumber: string | null;
            readonly dueOn: string | null;
            /** @description Open and not reserved: what can be paid now. */
            readonly free: {
                /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
                readonly amount: string;
                readonly currency: string;
            };
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            /** @description A day, as 2026-11-21. */
            readonly issuedOn: string;
            /** @enum {unknown} */
            readonly kind: "invoice" | "credit_note";
            readonly lines: readonly components["schemas"]["Line"][];
            /** Format: date-time */
            readonly madeAt: string;
            readonly net: components["schemas"]["Amount"];
            readonly number: string;
            readonly open: components["schemas"]["Amount"];
            readonly order: components["schemas"]["Named"] | null;
            readonly paymentReference: string | null;
            readonly plate: string | null;
            readonly reserved: components["schemas"]["Amount"];
            readonly shop: components["schemas"]["Named"];
            /** @enum {unknown} */
            readonly source: "desk" | "api" | "ubl";
            readonly total: components["schemas"]["Amount"];
            readonly vat: components["schemas"]["Amount"];
        };
        readonly InvoiceOrder: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly number?: string;
        };
        readonly Line: {
            readonly net: components["schemas"]["Amount"];
            readonly quantity: string;
            readonly text: string;
            /** @description Percent, as 21 or 9.5. */
            readonly vatRate: string;
        };
        readonly Link: {
            /** Format: date-time */
            readonly expiresAt: string;
            readonly link: string | null;
        };
        readonly LinkToken: {
            readonly token: string;
        };
        readonly Named: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly name: string;
        };
        readonly NeedsAPerson: {
            readonly decisions: readonly {
                readonly decision: components["schemas"]["Decision"];
                readonly payment: components["schemas"]["Payment"];
            }[];
            readonly tasks: readonly components["schemas"]["Task"][];
            /** @description Every `?`, oldest first. */
            readonly unknown: readonly components["schemas"]["Payment"][];
        };
        readonly NewApiKey: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly name: string;
            readonly scopes: readonly ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-audit" | "play-simulators")[];
        };
        readonly NewCardPayment: {
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            readonly amount: string;
            readonly currency: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly invoiceId: string;
            readonly surplus?: {
                /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
                readonly amount: string;
                /** @enum {unknown} */
                readonly kind: "tip" | "prepayment" | "deposit" | "cash_back";
            } | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly terminalId: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly tillId?: string;
        };
        readonly NewCashPayment: {
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            readonly amount: string;
            readonly currency: string;
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            readonly given: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly invoiceId: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly tillId?: string;
        };
        readonly NewDecision: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly reason: string;
            /** @enum {unknown} */
            readonly state: "accepted" | "refused" | "not_taken";
        };
        readonly NewInvoice: {
            readonly adviserId?: string | null;
            readonly currency: string;
            readonly customerEmail?: string | null;
            readonly customerName: string;
            readonly customerNumber?: string | null;
            readonly dueOn?: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            /** @description A day, as 2026-11-21. */
            readonly issuedOn: string;
            readonly lines: readonly components["schemas"]["NewLine"][];
            readonly number: string;
            readonly plate?: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly shopId?: string;
        };
        readonly NewLine: {
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            readonly net: string;
            readonly quantity?: string;
            readonly text: string;
            readonly vatRate: string;
        };
        readonly NewLink: {
            /** @description The old password no longer works, and a new one is set without it. */
            readonly forgetPassword?: boolean;
        };
        readonly NewOrder: {
            readonly adviserId?: string | null;
            readonly currency: string;
            readonly customerEmail?: string | null;
            readonly customerName: string;
            readonly customerNumber?: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            /** @enum {unknown} */
            readonly kind: "workshop" | "parts" | "vehicle";
            readonly lines: readonly components["schemas"]["NewLine"][];
            readonly number: string;
            readonly plate?: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly shopId?: string;
            readonly vehicle?: string | null;
        };
        readonly NewPassword: {
            readonly current: string | null;
            readonly password: string;
        };
        readonly NewPerson: {
            readonly cashLimit?: string | null;
            readonly email?: string | null;
            readonly given?: readonly ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-audit" | "play-simulators")[];
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            /** @enum {unknown} */
            readonly language?: "en" | "nl";
            readonly name: string;
            /** @enum {unknown} */
            readonly role: "cashier" | "adviser" | "manager" | "bookkeeper" | "administrator";
            readonly withheld?: readonly ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-audit" | "play-simulators")[];
        };
        readonly NewPin: {
            readonly pin: string | null;
        };
        readonly NewPrinter: {
            readonly columns?: number;
            readonly host: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly name: string;
            readonly port?: number;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly shopId: string;
        };
        readonly NewShop: {
            readonly address?: readonly string[];
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly name: string;
            readonly phone?: string | null;
            readonly vatNumber?: string | null;
        };
        readonly NewSlipPayment: {
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            readonly amount: string;
            readonly currency: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly invoiceId: string;
            readonly slipIssuer?: string | null;
            readonly slipNumber: string;
            readonly slipTerminal: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly tillId?: string;
        };
        readonly NewTerminal: {
            readonly driver: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly name: string;
            readonly settings: {
                readonly [key: string]: unknown;
            };
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly shopId: string;
        };
        readonly NewTill: {
            readonly cashLimit?: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly name: string;
            readonly printerId?: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly shopId: string;
            readonly takesCash?: boolean;
        };
        readonly Order: {
            readonly adviser: components["schemas"]["Named"] | null;
            readonly customerEmail: string | null;
            readonly customerName: string;
            readonly customerNumber: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly invoice: components["schemas"]["Named"] | null;
            /** @enum {unknown} */
            readonly kind: "workshop" | "parts" | "vehicle";
            readonly lines: readonly components["schemas"]["Line"][];
            /** Format: date-time */
            readonly madeAt: string;
            readonly net: components["schemas"]["Amount"];
            readonly number: string;
            readonly plate: string | null;
            readonly shop: components["schemas"]["Named"];
            readonly total: components["schemas"]["Amount"];
            readonly vat: components["schemas"]["Amount"];
            readonly vehicle: string | null;
        };
        readonly Organisation: {
            readonly cashStep: components["schemas"]["Amount"];
            readonly country: string;
            readonly currency: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            /** @enum {unknown} */
            readonly language: "en" | "nl";
            readonly name: string;
            readonly secondPersonAbove: components["schemas"]["Amount"];
            readonly shops: readonly components["schemas"]["Named"][];
            readonly timeZone: string;
        };
        readonly Payment: {
            readonly adviser: components["schemas"]["Named"] | null;
            readonly amount: components["schemas"]["Amount"];
            readonly approvalCode: string | null;
            readonly approved: components["schemas"]["Amount"] | null;
            readonly asks: number;
            /** @description A day, as 2026-11-21. */
            readonly businessDate: string;
            readonly cardNumber: string | null;
            readonly cash: {
                readonly change: components["schemas"]["Amount"];
                readonly given: components["schemas"]["Amount"];
                readonly rounding: components["schemas"]["Amount"];
            } | null;
            readonly customerName: string;
            readonly endedAt: string | null;
            readonly hidden: boolean;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly invoice: components["schemas"]["Named"];
            readonly issuer: string | null;
            readonly letGo: boolean;
            /** Format: date-time */
            readonly madeAt: string;
            readonly mayHide: boolean;
            /** @enum {unknown} */
            readonly method: "card" | "cash" | "standalone";
            readonly nextAskAt: string | null;
            readonly operator: components["schemas"]["Named"];
            readonly plate: string | null;
            readonly reason: components["schemas"]["Reason"] | null;
            readonly reference: string | null;
            readonly refundPromised: boolean;
            /** @description The conversation with the terminal goes on; an unknown that is not running is a `?`. */
            readonly running: boolean;
            readonly slip: {
                readonly issuer: string | null;
                readonly number: string;
                readonly terminal: string;
            } | null;
            readonly source: string | null;
            /** @enum {unknown} */
            readonly state: "unknown" | "accepted" | "refused" | "not_taken";
            readonly surcharge: components["schemas"]["Amount"] | null;
            readonly surplus: {
                readonly amount: components["schemas"]["Amount"];
                /** @enum {unknown} */
                readonly kind: "tip" | "prepayment" | "deposit" | "cash_back";
            } | null;
            readonly takenBackBy: string | null;
            readonly takesBack: string | null;
            readonly terminal: components["schemas"]["Named"] | null;
            readonly terminalReference: string | null;
            readonly till: components["schemas"]["Named"] | null;
            readonly tip: components["schemas"]["Amount"] | null;
        };
        readonly PaymentDetail: {
            readonly decision: components["schemas"]["Decision"] | null;
            /** @description What the terminal shows now, as far as this node heard. */
            readonly display: readonly string[];
            readonly entries: readonly components["schemas"]["Entry"][];
            readonly mayDecide: boolean;
            readonly mayNotDecideBecause: string | null;
            readonly messages: readonly {
                /** Format: date-time */
                readonly at: string;
                readonly body: string;
                readonly channel: string;
                readonly direction: string;
            }[] | null;
            readonly payment: components["schemas"]["Payment"];
            readonly questions: readonly components["schemas"]["Question"][];
            readonly receipts: readonly components["schemas"]["Receipt"][];
            readonly story: readonly components["schemas"]["StoryStep"][];
        };
        readonly PaymentFilter: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly after?: string;
            /** @description A day, as 2026-11-21. */
            readonly from?: string;
            /**
             * @description Else `no`.
             * @enum {unknown}
             */
            readonly hidden?: "no" | "yes" | "all";
            /** @enum {unknown} */
            readonly method?: "card" | "cash" | "standalone";
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly operator?: string;
            readonly q?: string;
            /** @enum {unknown} */
            readonly state?: "unknown" | "accepted" | "refused" | "not_taken";
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly terminal?: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly till?: string;
            /** @description A day, as 2026-11-21. */
            readonly to?: string;
        };
        readonly PaymentPage: {
            readonly next: string | null;
            readonly payments: readonly components["schemas"]["Payment"][];
        };
        readonly PerhapsWhy: {
            readonly reason?: string | null;
        };
        readonly Person: {
            readonly active: boolean;
            readonly cashLimit: components["schemas"]["Amount"] | null;
            readonly email: string | null;
            readonly given: readonly ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-audit" | "play-simulators")[];
            readonly hasPassword: boolean;
            readonly hasPin: boolean;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            /** @enum {unknown} */
            readonly language: "en" | "nl";
            readonly name: string;
            /** @description What follows from the role, given and withheld. */
            readonly rights: readonly ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-audit" | "play-simulators")[];
            /** @enum {unknown} */
            readonly role: "cashier" | "adviser" | "manager" | "bookkeeper" | "administrator";
            readonly withheld: readonly ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-audit" | "play-simulators")[];
        };
        readonly PersonAndPin: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly personId: string;
            readonly pin: string;
        };
        readonly Printed: {
            readonly printed: boolean;
            readonly reason: components["schemas"]["Reason"] | null;
        };
        readonly Printer: {
            readonly columns: number;
            readonly host: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly name: string;
            readonly port: number;
            readonly shop: components["schemas"]["Named"];
        };
        readonly Problem: {
            readonly code: string;
            /** @description What is wrong and what to do, in the reader's language. */
            readonly detail: string;
            readonly fields: readonly {
                readonly detail: string;
                readonly field: string;
            }[];
            readonly params: {
                readonly [key: string]: string;
            };
            readonly status: number;
            readonly title: string;
            readonly type: string;
        };
        readonly Question: {
            readonly answer: boolean | null;
            /** Format: date-time */
            readonly askedAt: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            /** @enum {unknown} */
            readonly kind: "signature" | "identification" | "confirmation";
            readonly lines: readonly string[];
        };
        readonly Reason: {
            readonly code: string;
            readonly said: string | null;
            /** @description In the reader's language. */
            readonly text: string;
        };
        readonly Receipt: {
            /** Format: date-time */
            readonly at: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            /** @enum {unknown} */
            readonly kind: "customer" | "merchant" | "journal" | "e_journal";
            readonly lines: readonly string[];
            readonly signature: boolean;
        };
        readonly Session: {
            /** @description Goes back in the header X-Saldo-CSRF with every write of a signed-in page. */
            readonly csrf: string;
            /** Format: date-time */
            readonly expiresAt: string;
            readonly organisation: components["schemas"]["Organisation"];
            readonly person: components["schemas"]["Person"];
            readonly till: components["schemas"]["Till"] | null;
        };
        readonly Shop: {
            readonly address: readonly string[];
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly name: string;
            readonly phone: string | null;
            readonly vatNumber: string | null;
        };
        readonly Simulator: {
            readonly actions: readonly {
                readonly code: string;
                readonly possible: boolean;
                readonly text: string;
            }[];
            readonly address: string;
            readonly byHand: boolean;
            readonly faults: readonly {
                readonly code: string;
                readonly on: boolean;
                readonly text: string;
            }[];
            readonly happened: readonly string[];
            readonly id: string;
            readonly paper: readonly string[];
            readonly party: string;
            readonly screen: readonly string[];
            readonly state: string;
            readonly stateText: string;
            readonly title: string;
        };
        readonly StoryStep: {
            /** Format: date-time */
            readonly at: string;
            /** @enum {unknown} */
            readonly kind: "command" | "evidence" | "receipt" | "question" | "remark" | "decision" | "entry" | "promise" | "task";
            readonly person: string | null;
            /** @description In the reader's language. */
            readonly text: string;
        };
        readonly TakeBack: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly reason: string;
        };
        readonly Task: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly kind: string;
            /** @description The money can still be put on its invoice, which is open. */
            readonly mayApply: boolean;
            /** Format: date-time */
            readonly openedAt: string;
            readonly payment: components["schemas"]["Payment"] | null;
            readonly text: string;
        };
        readonly Terminal: {
            readonly active: boolean;
            readonly driver: string;
            readonly driverTitle: string;
            readonly heldBy: {
                readonly invoiceNumber: string;
                readonly operator: components["schemas"]["Named"];
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly paymentId: string;
                readonly running: boolean;
                readonly till: components["schemas"]["Named"] | null;
            } | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly name: string;
            readonly settings: {
                readonly [key: string]: unknown;
            };
            readonly shop: components["schemas"]["Named"];
        };
        readonly Till: {
            readonly cashLimit: components["schemas"]["Amount"] | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            readonly id: string;
            readonly name: string;
            readonly printer: components["schemas"]["Named"] | null;
            readonly shop: components["schemas"]["Named"];
            readonly takesCash: boolean;
        };
        readonly UnsavedTerminal: {
            readonly driver: string;
            readonly settings: {
                readonly [key: string]: unknown;
            };
        };
        readonly WherePrinted: {
            readonly printerId?: string | null;
        };
        readonly Why: {
            readonly reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listAccounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly accounts: readonly components["schemas"]["Account"][];
                    };
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listAccountLines: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly lines: readonly components["schemas"]["AccountLine"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listApiKeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ApiKey"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly addApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewApiKey"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewApiKey"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly endApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readAudit: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly person?: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly subject?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly searchDesk: {
        readonly parameters: {
            readonly query?: {
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Found"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listInvoices: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly open?: "true" | "false";
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly invoices: readonly components["schemas"]["Invoice"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly addInvoice: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewInvoice"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readInvoice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly invoice: components["schemas"]["Invoice"];
                        readonly payments: readonly components["schemas"]["Payment"][];
                    };
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly importInvoice: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ImportFile"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Imported"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listenLive: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The stream. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readNeedsAPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NeedsAPerson"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listOrders: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly open?: "true" | "false";
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly next: string | null;
                        readonly orders: readonly components["schemas"]["Order"][];
                    };
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly addOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewOrder"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Order"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Order"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly invoiceOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InvoiceOrder"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readOrganisation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changeOrganisation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangedOrganisation"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listPayments: {
        readonly parameters: {
            readonly query?: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly after?: string;
                /** @description A day, as 2026-11-21. */
                readonly from?: string;
                /** @description Else `no`. */
                readonly hidden?: "no" | "yes" | "all";
                readonly method?: "card" | "cash" | "standalone";
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly operator?: string;
                readonly q?: string;
                readonly state?: "unknown" | "accepted" | "refused" | "not_taken";
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly terminal?: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly till?: string;
                /** @description A day, as 2026-11-21. */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentPage"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readPayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly abortPayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly askAboutPayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly decidePayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewDecision"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly withdrawDecision: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly confirmDecision: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Why"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readHelpDeskSheet: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HelpDeskSheet"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readHelpDeskSheetPdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": string;
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly hidePayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly letCustomerGo: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PerhapsWhy"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly printReceipt: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WherePrinted"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Printed"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly promiseRefund: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Why"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly answerQuestion: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly questionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Answer"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readReceipt: {
        readonly parameters: {
            readonly query?: {
                readonly copy?: "customer" | "merchant";
            };
            readonly header?: never;
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": string;
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly takeBack: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TakeBack"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly unhidePayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly takeCardPayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewCardPayment"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly takeCash: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewCashPayment"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly recordSlip: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewSlipPayment"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listPeople: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Person"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly addPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewPerson"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Person"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changePerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangedPerson"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Person"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly makeLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewLink"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Link"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listPrinters: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Printer"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly addPrinter: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewPrinter"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Printer"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changePrinter: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangedPrinter"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Printer"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly testPrinter: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Printed"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly signIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Credentials"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly signOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly chooseLanguage: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChosenLanguage"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly signInByLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LinkToken"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changePassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewPassword"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listPeopleAtTheTill: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["AtTheTill"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly switchPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PersonAndPin"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changePin: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewPin"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly chooseTill: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChosenTill"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listShops: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Shop"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly addShop: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewShop"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shop"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changeShop: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangedShop"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shop"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listSimulators: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Simulator"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly actOnSimulator: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly action: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Simulator"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly playByHand: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly byHand: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Simulator"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly switchFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fault: string;
                    readonly on: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Simulator"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly applyTask: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Why"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NeedsAPerson"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly closeTask: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Why"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NeedsAPerson"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listTerminalDrivers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Driver"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listTerminals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Terminal"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly addTerminal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewTerminal"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Terminal"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changeTerminal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangedTerminal"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Terminal"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly checkTerminal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Check"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly releaseTerminal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Why"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Terminal"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly checkUnsavedTerminal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UnsavedTerminal"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Check"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listTills: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Till"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly addTill: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewTill"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Till"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changeTill: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangedTill"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Till"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
