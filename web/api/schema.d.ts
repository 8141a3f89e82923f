// Written from src/server/openapi.json by `npm run client-types`.

export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The accounts of the ledger and their balances.
         * @description Needs the right `see-transactions`.
         */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{key}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The lines of an account, newest first.
         * @description Needs the right `see-transactions`.
         */
        get: operations["listAccountLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The API keys of the organisation, without their tokens.
         * @description Needs the right `manage-api-keys`.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Makes an API key that acts for who makes it.
         * @description Needs the right `manage-api-keys`.
         */
        post: operations["addApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends an API key.
         * @description Needs the right `manage-api-keys`.
         */
        delete: operations["endApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, newest first.
         * @description Needs the right `see-audit`.
         */
        get: operations["readAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bookings into packages, newest first, and how many there are of each state.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["listBookings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A booking with its requests and their evidence.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["readBooking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that a person took care of it in the package by hand.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["closeBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has a booking tried or looked for now; what was closed or taken back is booked anew. Safe to press twice.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["processBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/unbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has a booking taken back by one of its own.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["unbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has everything tried now that waits or was refused. Safe to press twice.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["processBookings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The connections to bookkeeping packages and how each stands.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["listConnections"];
        put?: never;
        /**
         * Connects an administration: by settings that open it, or by a sign-in at the package.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["addConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a connection. New settings must open the same administration; an empty secret stays as it was.
         * @description Needs the right `manage-bookkeeping`.
         */
        patch: operations["changeConnection"];
        trace?: never;
    };
    "/api/v1/connections/{id}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Our accounts and where each is booked.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["listMappedAccounts"];
        /**
         * Chooses where accounts are booked; those that are not named stay as they are.
         * @description Needs the right `manage-bookkeeping`.
         */
        put: operations["chooseAccounts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks a package whether the connection is alive.
         * @description Needs the right `see-bookkeeping`.
         */
        post: operations["checkConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the package offers to be booked on, asked of it now.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["listChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/reconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Uses a fresh sign-in. The same administration keeps everything; for another one this connection is left for a new one, which is the answer.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["reconnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries settings before they are saved.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["checkUnsavedConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a sign-in at a package, for a new connection or one that is there. The browser goes to the address.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["beginSignInAtPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/sign-in/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a sign-in at a package stands: who signed in, and the administrations to choose from.
         * @description Needs the right `manage-bookkeeping`.
         */
        get: operations["getSignInAtPackage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The kinds of bookkeeping package Saldo books into.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["listConnectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders and invoices by number, name or number plate. */
        get: operations["searchDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices, newest first. */
        get: operations["listInvoices"];
        put?: never;
        /**
         * Makes an invoice.
         * @description Needs the right `make-orders`.
         */
        post: operations["addInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An invoice and what was paid of it. */
        get: operations["readInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a UBL invoice or credit note; the same file twice changes nothing.
         * @description Needs the right `import-invoices`.
         */
        post: operations["importInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes, as it changes: `moved` {topic, subjectId}, `display` {paymentId, lines, page}, `simulator` {id}, and `again` when everything must be read anew. `Last-Event-ID` catches up. */
        get: operations["listenLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was matched, newest first.
         * @description Needs the right `see-matching`.
         */
        get: operations["listMatchBatches"];
        put?: never;
        /**
         * Matches two tables, or one with our own open invoices. Nothing is posted.
         * @description Needs the right `decide-matching`.
         */
        post: operations["makeMatchBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A batch, and where its items fell.
         * @description Needs the right `see-matching`.
         */
        get: operations["readMatchBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching/batches/{id}/matches.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every pair that stands, with the amount it carries and why.
         * @description Needs the right `see-matching`.
         */
        get: operations["downloadMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching/batches/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was found in a batch with why, page by page; or the items of which something is open.
         * @description Needs the right `see-matching`.
         */
        get: operations["listMatchProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching/proposals/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says yes to a match, or to one candidate of a question.
         * @description Needs the right `decide-matching`.
         */
        post: operations["acceptMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching/proposals/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says no; these pairs are not proposed again.
         * @description Needs the right `decide-matching`.
         */
        post: operations["rejectMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching/proposals/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Divides what came in over several items, in place of what was found.
         * @description Needs the right `decide-matching`.
         */
        post: operations["splitMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching/proposals/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the last decision back, with what was remembered by it.
         * @description Needs the right `decide-matching`.
         */
        post: operations["undoMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs-a-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What no machine may decide: unknown payments, open decisions, tasks.
         * @description Needs the right `see-transactions`.
         */
        get: operations["readNeedsAPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/online/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The accounts at payment providers and how each stands.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["listOnlineAccounts"];
        put?: never;
        /**
         * Connects an account at a payment provider; its key must open one. It is fetched from at once, and books nothing until it is started.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["addOnlineAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/online/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes an account. New settings must open the same one; an empty secret stays as it was.
         * @description Needs the right `manage-bookkeeping`.
         */
        patch: operations["changeOnlineAccount"];
        trace?: never;
    };
    "/api/v1/online/accounts/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the provider whether the key still works.
         * @description Needs the right `see-bookkeeping`.
         */
        post: operations["checkOnlineAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/online/accounts/{id}/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has the provider asked for news now.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["fetchOnline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/online/accounts/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of the newest payments would be booked where. Nothing is posted or booked by it.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["previewOnline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/online/accounts/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * From now on what is paid is posted and booked, what was fetched before included.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["startOnlineAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/online/accounts/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries a key before it is saved.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["checkUnsavedOnlineAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/online/bookings/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agrees that money which came back, or a part payment, is booked in the package.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["agreeToOnlineBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/online/bookings/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invoices of the package that a payment may be for, the likeliest first; or those somebody looks for.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["listOnlineCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/online/bookings/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A person says which invoices a payment was for; then it is booked.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["settleOnlineBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/online/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Online payments, newest first, page by page.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["listOnlinePayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/online/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An online payment with everything that happened to it.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["readOnlinePayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/online/payments/{id}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has one looked at now, at its provider and in each package. Safe to press twice.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["processOnlinePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/online/payments/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives money of a payment back over its provider.
         * @description Needs the right `refund`.
         */
        post: operations["refundOnlinePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/online/payments/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything known of an online payment in one file, without card numbers and secrets.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["downloadOnlineReport"];
        put?: never;
        /**
         * Sends the same file to the support address.
         * @description Needs the right `see-bookkeeping`.
         */
        post: operations["sendOnlineReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/online/payments/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many online payments stand in each tab, why, and by which methods they were paid.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["countOnlinePayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/online/payments/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has everything that is not forwarded looked at now, or what waits for these reasons, or these payments. Safe to press twice.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["processOnlinePayments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Work orders, newest first. */
        get: operations["listOrders"];
        put?: never;
        /**
         * Makes a work order.
         * @description Needs the right `make-orders`.
         */
        post: operations["addOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A work order. */
        get: operations["readOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the invoice of a work order. */
        post: operations["invoiceOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation of who asks. */
        get: operations["readOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes name, language, rounding of cash or the limit for a second person.
         * @description Needs the right `manage-people`.
         */
        patch: operations["changeOrganisation"];
        trace?: never;
    };
    "/api/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payments, newest first.
         * @description Needs the right `see-transactions`.
         */
        get: operations["listPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A payment with its whole story. */
        get: operations["readPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the terminal to stop.
         * @description Needs the right `take-card`.
         */
        post: operations["abortPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the terminal now what became of it.
         * @description Needs the right `take-card`.
         */
        post: operations["askAboutPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A person decides what an unknown payment was.
         * @description Needs the right `decide-unknown`.
         */
        post: operations["decidePayment"];
        /**
         * Withdraws a decision that waits for a second person.
         * @description Needs the right `decide-unknown`.
         */
        delete: operations["withdrawDecision"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/decision/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A second person agrees with a decision.
         * @description Needs the right `decide-unknown`.
         */
        post: operations["confirmDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/help-desk-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sheet for the provider's help desk. */
        get: operations["readHelpDeskSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/help-desk-sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sheet for the provider's help desk, as PDF. */
        get: operations["readHelpDeskSheetPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/hide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a payment that took nothing out of the overview.
         * @description Needs the right `hide-transactions`.
         */
        post: operations["hidePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/let-go": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remarks that the customer of an unknown payment was let go.
         * @description Needs the right `take-card`.
         */
        post: operations["letCustomerGo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prints the receipt, at the till's printer or another. */
        post: operations["printReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/promise-refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Frees the invoice of an unknown payment; should it turn out paid, it is given back.
         * @description Needs the right `promise-refund`.
         */
        post: operations["promiseRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/questions/{questionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answers what the terminal asks the person at the till.
         * @description Needs the right `take-card`.
         */
        post: operations["answerQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt as PDF. */
        get: operations["readReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives money of a payment back over the terminal; it is a payment of its own, below zero, under the id of the body. `Prefer: wait=20` as for a payment.
         * @description Needs the right `refund`.
         */
        post: operations["takeRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/refunds/slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a refund that a device made by its own function.
         * @description Needs the right `refund`.
         */
        post: operations["recordRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a cash or slip payment back by a reversing one.
         * @description Needs the right `take-back-cash`.
         */
        post: operations["takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/unhide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a hidden payment back into the overview.
         * @description Needs the right `hide-transactions`.
         */
        post: operations["unhidePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a card payment. `Prefer: wait=20` holds the answer until it ended or the seconds passed.
         * @description Needs the right `take-card`.
         */
        post: operations["takeCardPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/cash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records cash. */
        post: operations["takeCash"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a payment that a stand-alone device took.
         * @description Needs the right `record-slip`.
         */
        post: operations["recordSlip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody of the organisation. */
        get: operations["listPeople"];
        put?: never;
        /**
         * Adds a person; they come in by a one-time link.
         * @description Needs the right `manage-people`.
         */
        post: operations["addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes what a person is called and may do, or lets them in no more.
         * @description Needs the right `manage-people`.
         */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/api/v1/people/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a one-time sign-in link for a person.
         * @description Needs the right `manage-people`.
         */
        post: operations["makeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/printers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The printers of the organisation. */
        get: operations["listPrinters"];
        put?: never;
        /**
         * Adds a printer.
         * @description Needs the right `manage-terminals`.
         */
        post: operations["addPrinter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/printers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a printer.
         * @description Needs the right `manage-terminals`.
         */
        patch: operations["changePrinter"];
        trace?: never;
    };
    "/api/v1/printers/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prints a page that says it works.
         * @description Needs the right `manage-terminals`.
         */
        post: operations["testPrinter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/psps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The payment providers whose payments Saldo can fetch.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["listPsps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many receipts a selection has.
         * @description Needs the right `see-transactions`.
         */
        get: operations["countReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The receipts of a selection as one PDF, oldest first.
         * @description Needs the right `see-transactions`.
         */
        get: operations["readReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prints the receipts of a selection as one job, oldest first. Said again, it goes on where it stopped.
         * @description Needs the right `see-transactions`.
         */
        post: operations["printReceipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, where, and what they may do. */
        get: operations["readSession"];
        put?: never;
        /** Signs in with e-mail address and password. */
        post: operations["signIn"];
        /** Ends the session. */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Chooses the language of this person. */
        put: operations["chooseLanguage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with the token of a one-time link. */
        post: operations["signInByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets a new password and ends the other sessions of this person. */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can switch in at this till by PIN. */
        get: operations["listPeopleAtTheTill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another person takes over at this till with their PIN. */
        post: operations["switchPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets a PIN of four to eight digits, or takes it away. */
        put: operations["changePin"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/till": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sits down at a till, or gets up. */
        put: operations["chooseTill"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the setting up is.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["readSetup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keeps a provider's key for all its terminals, once the provider let it in; an empty secret stays as it was.
         * @description Needs the right `manage-terminals`.
         */
        put: operations["keepAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/rehearsals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plays a payment of one cent from the terminal to the books against simulators; nothing of it reaches real ones.
         * @description Needs the right `manage-bookkeeping`.
         */
        post: operations["rehearseOneCent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/suggestions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What fits the accounts of a connection for which nothing was chosen yet, of what the package offers now.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["suggestAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/terminals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a terminal with its provider's account, once it answers.
         * @description Needs the right `manage-terminals`.
         */
        post: operations["addSetupTerminal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/web-shop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the setting up of a web shop is.
         * @description Needs the right `see-bookkeeping`.
         */
        get: operations["readWebShopSetup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shops of the organisation. */
        get: operations["listShops"];
        put?: never;
        /**
         * Adds a shop.
         * @description Needs the right `manage-people`.
         */
        post: operations["addShop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a shop.
         * @description Needs the right `manage-people`.
         */
        patch: operations["changeShop"];
        trace?: never;
    };
    "/api/v1/simulators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The simulators that run inside Saldo.
         * @description Needs the right `play-simulators`.
         */
        get: operations["listSimulators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulators/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Does something to a simulator, as a customer or a cable would.
         * @description Needs the right `play-simulators`.
         */
        post: operations["actOnSimulator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulators/{id}/by-hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Lets a person play the customer, or the simulator itself.
         * @description Needs the right `play-simulators`.
         */
        put: operations["playByHand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulators/{id}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Switches a fault of a simulator on or off.
         * @description Needs the right `play-simulators`.
         */
        put: operations["switchFault"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surplus-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What money beyond an invoice can be, and how it is treated. */
        get: operations["listSurplusKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surplus-kinds/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets whether a kind of surplus is offered at the counter, and the VAT in it.
         * @description Needs the right `manage-terminals`.
         */
        put: operations["changeSurplusKind"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts the money of a task on its invoice.
         * @description Needs the right `close-tasks`.
         */
        post: operations["applyTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a task.
         * @description Needs the right `close-tasks`.
         */
        post: operations["closeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminal-drivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of terminal Saldo speaks to. */
        get: operations["listTerminalDrivers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The terminals and what each is busy with. */
        get: operations["listTerminals"];
        put?: never;
        /**
         * Adds a terminal.
         * @description Needs the right `manage-terminals`.
         */
        post: operations["addTerminal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a terminal.
         * @description Needs the right `manage-terminals`.
         */
        patch: operations["changeTerminal"];
        trace?: never;
    };
    "/api/v1/terminals/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a terminal whether it is there. */
        post: operations["checkTerminal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminals/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Frees a terminal of an unknown payment.
         * @description Needs the right `release-terminals`.
         */
        post: operations["releaseTerminal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminals/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries settings before they are saved.
         * @description Needs the right `manage-terminals`.
         */
        post: operations["checkUnsavedTerminal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tills of the organisation. */
        get: operations["listTills"];
        put?: never;
        /**
         * Adds a till.
         * @description Needs the right `manage-terminals`.
         */
        post: operations["addTill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a till.
         * @description Needs the right `manage-terminals`.
         */
        patch: operations["changeTill"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            balance: components["schemas"]["Amount"];
            /** @description Saldo's own name of the account. */
            key: string;
            number: string | null;
            text: string;
        };
        AccountLine: {
            amount: components["schemas"]["Amount"];
            balance: components["schemas"]["Amount"] | null;
            entry: components["schemas"]["Entry"];
            paymentId: string | null;
        };
        Amount: {
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            amount: string;
            currency: string;
        };
        Answer: {
            answer: boolean;
        };
        ApiKey: {
            endedAt: string | null;
            hint: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** Format: date-time */
            madeAt: string;
            name: string;
            person: components["schemas"]["Named"];
            scopes: ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "refund" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-bookkeeping" | "manage-bookkeeping" | "see-matching" | "decide-matching" | "see-audit" | "play-simulators")[];
        };
        AtTheTill: {
            hasPin: boolean;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            name: string;
        };
        AuditPage: {
            next: string | null;
            rows: components["schemas"]["AuditRow"][];
        };
        AuditRow: {
            action: string;
            actionText: string;
            address: string;
            apiKey: components["schemas"]["Named"] | null;
            /** Format: date-time */
            at: string;
            detail: {
                [key: string]: unknown;
            };
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            person: components["schemas"]["Named"];
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            subjectId: string;
            till: components["schemas"]["Named"] | null;
        };
        BeginSignIn: {
            /**
             * @description The part of the set-up assistant in which the person goes on; else the connections.
             * @enum {unknown}
             */
            backTo?: "terminals" | "web-shop";
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            connectionId?: string;
            connector: string;
            /** @description For a connection that is signed in anew: what is to be other than it was. */
            settings: {
                [key: string]: unknown;
            };
        };
        BegunSignIn: {
            /** @description The page of the package; it sends the browser back to Saldo. */
            address: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
        };
        Booking: {
            /** @description What came in by it; negative went out. */
            amount: {
                /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
                amount: string;
                currency: string;
            };
            bookedAt: string | null;
            closed: {
                /** Format: date-time */
                at: string;
                person: components["schemas"]["Named"];
                reason: string;
            } | null;
            connection: components["schemas"]["Named"];
            customerName: string | null;
            /** @description A day, as 2026-11-21. */
            date: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            invoices: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
                number: string;
            }[];
            /** @description Of the entry that is booked. */
            kind: string;
            kindText: string;
            /** Format: date-time */
            madeAt: string;
            /** @description What the reader can do about it. */
            may: {
                close: boolean;
                process: boolean;
                unbook: boolean;
            };
            /** @description Nothing more happens before a person presses. */
            needsAPerson: boolean;
            nextTryAt: string | null;
            packageReference: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            paymentId: string;
            readBackAt: string | null;
            reason: components["schemas"]["Reason"] | null;
            /** @description Our mark on it in the package. */
            reference: string;
            /** @description It is being booked now; an unknown that is not running is a `?`. */
            running: boolean;
            /** @enum {unknown} */
            state: "waiting" | "unknown" | "booked" | "refused" | "unbooked" | "closed";
            stateText: string;
            /** @enum {unknown} */
            step: "book" | "unbook";
            tries: number;
            version: number;
        };
        BookingCounts: {
            booked: number;
            closed: number;
            /** @description Waits or was refused until a person presses. */
            needsAPerson: number;
            refused: number;
            unbooked: number;
            unknown: number;
            /** @description Tried again by itself. */
            waiting: number;
        };
        BookingDetail: {
            booking: components["schemas"]["Booking"];
            lines: {
                account: string;
                /** @description Debit positive, as in the ledger. */
                amount: {
                    /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
                    amount: string;
                    currency: string;
                };
                target: {
                    id: string;
                    name: string;
                    number: string;
                } | null;
                text: string;
            }[];
            /** @description The other bookings of the same entry: earlier and later versions, what takes them back. */
            others: components["schemas"]["Booking"][];
            requests: {
                asks: number;
                evidence: {
                    /** Format: date-time */
                    at: string;
                    packageReference: string | null;
                    proves: string;
                    reason: components["schemas"]["Reason"] | null;
                    source: string;
                    text: string;
                }[];
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
                /** Format: date-time */
                madeAt: string;
                messages: {
                    /** Format: date-time */
                    at: string;
                    body: string;
                    channel: string;
                    direction: string;
                }[] | null;
                nextAskAt: string | null;
                /** @enum {unknown} */
                state: "prepared" | "unknown" | "accepted" | "refused" | "not_taken";
                stateText: string;
                step: string;
            }[];
        };
        BookingFilter: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            after?: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            connection?: string;
            /** @description A day, as 2026-11-21. */
            from?: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            invoice?: string;
            /** @enum {unknown} */
            needsAPerson?: "yes" | "no";
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            payment?: string;
            q?: string;
            /** @enum {unknown} */
            state?: "waiting" | "unknown" | "booked" | "refused" | "unbooked" | "closed";
            /** @description A day, as 2026-11-21. */
            to?: string;
        };
        BookingPage: {
            bookings: components["schemas"]["Booking"][];
            counts: components["schemas"]["BookingCounts"];
            next: string | null;
        };
        CandidatesQuery: {
            q?: string;
        };
        ChangedConnection: {
            active?: boolean;
            /** @description A day, as 2026-11-21. */
            booksFrom?: string;
            name?: string;
            settings?: {
                [key: string]: unknown;
            };
        };
        ChangedOnlineAccount: {
            active?: boolean;
            disputeDays?: number;
            disputeFee?: string | null;
            /** @description Minutes from one look for news to the next. */
            fetchEvery?: number;
            name?: string;
            routes?: components["schemas"]["NewOnlineRoute"][];
            settings?: {
                [key: string]: unknown;
            };
            shopId?: string | null;
        };
        ChangedOrganisation: {
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            cashStep?: string;
            /** @enum {unknown} */
            language?: "en" | "nl";
            name?: string;
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            secondPersonAbove?: string;
        };
        ChangedPerson: {
            active?: boolean;
            cashLimit?: string | null;
            email?: string | null;
            given?: ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "refund" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-bookkeeping" | "manage-bookkeeping" | "see-matching" | "decide-matching" | "see-audit" | "play-simulators")[];
            /** @enum {unknown} */
            language?: "en" | "nl";
            name?: string;
            refundLimit?: string | null;
            /** @enum {unknown} */
            role?: "cashier" | "adviser" | "manager" | "bookkeeper" | "administrator";
            withheld?: ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "refund" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-bookkeeping" | "manage-bookkeeping" | "see-matching" | "decide-matching" | "see-audit" | "play-simulators")[];
        };
        ChangedPrinter: {
            columns?: number;
            host?: string;
            name?: string;
            port?: number;
        };
        ChangedShop: {
            address?: string[];
            name?: string;
            phone?: string | null;
            vatNumber?: string | null;
        };
        ChangedSurplusKind: {
            offered: boolean;
            vatRate: string | null;
        };
        ChangedTerminal: {
            active?: boolean;
            name?: string;
            settings?: {
                [key: string]: unknown;
            };
        };
        ChangedTill: {
            cashLimit?: string | null;
            name?: string;
            printerId?: string | null;
            takesCash?: boolean;
        };
        Check: {
            alive: boolean;
            facts: {
                label: string;
                value: string;
            }[];
            reason: components["schemas"]["Reason"] | null;
        };
        Choice: {
            id: string;
            /** @enum {unknown} */
            kind: "bank" | "cash" | "clearing" | "memorial" | "other";
            name: string;
            number: string;
            reason: components["schemas"]["Reason"] | null;
            usable: boolean;
            /** @enum {unknown} */
            use: "place" | "ledger";
        };
        ChosenAccounts: {
            accounts: {
                account: string;
                choiceId: string | null;
                /** @enum {unknown} */
                use: "place" | "ledger";
            }[];
        };
        ChosenLanguage: {
            /** @enum {unknown} */
            language: "en" | "nl";
        };
        ChosenReceipts: {
            receipts: number;
            /** @description Payments of the selection that took nothing or may not have. */
            without: number;
        };
        ChosenTill: {
            tillId: string | null;
        };
        Connection: {
            active: boolean;
            administration: {
                id: string;
                name: string;
            };
            /** @description A day, as 2026-11-21. */
            booksFrom: string;
            /** Format: date-time */
            checkedAt: string;
            connector: string;
            connectorTitle: string;
            counts: components["schemas"]["BookingCounts"];
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            lastSuccessAt: string | null;
            leftFor: {
                administration: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
                name: string;
            } | null;
            /** @description What it may do there, in the reader's language. */
            may: string;
            name: string;
            nextRunAt: string | null;
            nextTryAt: string | null;
            settings: {
                [key: string]: unknown;
            };
            signIn: {
                /** Format: date-time */
                at: string;
                by: string;
                user: string | null;
            } | null;
            trouble: components["schemas"]["Reason"] | null;
            troubleSince: string | null;
            /** @description Accounts that must be chosen before everything can be booked. */
            unmapped: number;
        };
        ConnectionCheck: {
            administration: {
                id: string;
                name: string;
            } | null;
            alive: boolean;
            facts: {
                label: string;
                value: string;
            }[];
            reason: components["schemas"]["Reason"] | null;
        };
        Connector: {
            checklist: string[];
            name: string;
            /** @description A JSON schema: the page draws its form from it. */
            settings: unknown;
            signIn: {
                /** @description Where it sends people back to, as it is entered at the package. */
                redirect: string;
            } | null;
            title: string;
        };
        Credentials: {
            email: string;
            password: string;
        };
        Decision: {
            /** Format: date-time */
            at: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** @description The reader may be the second person. */
            mayConfirm: boolean;
            person: components["schemas"]["Named"];
            reason: string;
            /** @enum {unknown} */
            state: "unknown" | "accepted" | "refused" | "not_taken";
        };
        Driver: {
            checklist: string[];
            models: {
                endOfLife: string | null;
                /** @description As the setting `model` has it. */
                name: string;
                refusal: components["schemas"]["Reason"] | null;
                title: string;
            }[];
            name: string;
            /** @description A JSON schema: the page draws its form from it. */
            settings: unknown;
            title: string;
        };
        Entry: {
            /** @description A day, as 2026-11-21. */
            bookedOn: string;
            /** @description A day, as 2026-11-21. */
            businessDate: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            kind: string;
            kindText: string;
            lines: {
                account: string;
                accountText: string;
                credit: components["schemas"]["Amount"] | null;
                debit: components["schemas"]["Amount"] | null;
            }[];
            /** Format: date-time */
            occurredAt: string;
        };
        Found: {
            invoices: components["schemas"]["Invoice"][];
            more: boolean;
            /** @description Not invoiced yet. */
            orders: components["schemas"]["Order"][];
        };
        HelpDeskSheet: {
            facts: {
                label: string;
                value: string;
            }[];
            provider: string;
            question: string;
            telephone: string;
        };
        Imported: {
            file: string;
            invoice: components["schemas"]["Named"] | null;
            /** @enum {unknown} */
            result: "imported" | "known" | "refused";
            text: string;
            warnings: string[];
        };
        ImportFile: {
            /** @description Its name, to tell it from others. */
            file: string;
            /** @description The file, in base64. */
            xml: string;
        };
        Invoice: {
            adviser: components["schemas"]["Named"] | null;
            credits: components["schemas"]["Named"] | null;
            customerEmail: string | null;
            customerName: string;
            customerNumber: string | null;
            dueOn: string | null;
            /** @description Open and not reserved: what can be paid now. */
            free: {
                /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
                amount: string;
                currency: string;
            };
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** @description A day, as 2026-11-21. */
            issuedOn: string;
            /** @enum {unknown} */
            kind: "invoice" | "credit_note";
            lines: components["schemas"]["Line"][];
            /** Format: date-time */
            madeAt: string;
            net: components["schemas"]["Amount"];
            number: string;
            open: components["schemas"]["Amount"];
            order: components["schemas"]["Named"] | null;
            paymentReference: string | null;
            plate: string | null;
            reserved: components["schemas"]["Amount"];
            shop: components["schemas"]["Named"];
            /** @enum {unknown} */
            source: "desk" | "api" | "ubl";
            total: components["schemas"]["Amount"];
            vat: components["schemas"]["Amount"];
        };
        InvoiceOrder: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            number?: string;
        };
        Line: {
            net: components["schemas"]["Amount"];
            quantity: string;
            text: string;
            /** @description Percent, as 21 or 9.5. */
            vatRate: string;
        };
        Link: {
            /** Format: date-time */
            expiresAt: string;
            link: string | null;
        };
        LinkToken: {
            token: string;
        };
        MadeApiKey: {
            key: components["schemas"]["ApiKey"];
            token: string | null;
        };
        MappedAccount: {
            account: string;
            chosen: {
                id: string;
                name: string;
                number: string;
            } | null;
            effective: {
                id: string;
                name: string;
                number: string;
            } | null;
            hint: string | null;
            inherits: string | null;
            /** @description Nothing can be booked on it before something is chosen. */
            required: boolean;
            /** @description What it is, in the reader's language. */
            text: string;
            /** @enum {unknown} */
            use: "place" | "ledger";
        };
        MatchAccept: {
            /** @description Needed where there are several. */
            candidate?: number;
            /** @description What is so next time too: that this name or account pays for that party, or that these letters before a number say nothing. */
            remember?: {
                iban?: boolean;
                name?: boolean;
                prefix?: string;
            };
            why?: string;
        };
        MatchBatch: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** @description The name of the file. */
            left: string;
            /** Format: date-time */
            madeAt: string;
            madeBy: string;
            name: string;
            proposals: {
                accepted: number;
                matched: number;
                proposed: number;
                question: number;
                rejected: number;
            };
            remembered: {
                /** @description Aliases that people confirmed earlier. */
                aliases: number;
                /** @description Pairs not proposed because they were rejected. */
                rejections: number;
            };
            right: string | null;
        };
        MatchCandidate: {
            chosen: boolean;
            criteria: {
                /** @description It agrees only because a person confirmed an alias. */
                byAlias: boolean;
                /** @enum {unknown} */
                name: "reference" | "amount" | "currency" | "date" | "email" | "iban" | "name";
                text: string;
                title: string;
                /** @enum {unknown} */
                verdict: "agree" | "differ" | "missing";
            }[];
            difference: {
                amount: components["schemas"]["Amount"];
                name: string;
                text: string;
            } | null;
            /** @description None of its items is used by anything else. */
            free: boolean;
            left: components["schemas"]["MatchItem"][];
            number: number;
            /** @enum {unknown} */
            pass: "transaction-id" | "exact-reference" | "normalised-reference" | "batch" | "mistyped-reference" | "amount-and-party" | "party-sum" | "party-balance" | "amount-and-date" | "decided";
            passText: string;
            right: components["schemas"]["MatchItem"][];
            runnerUp: {
                item: components["schemas"]["MatchItem"];
                /** @description What came second, and by how much it lost. */
                text: string;
            } | null;
        };
        MatchItem: {
            amount: components["schemas"]["Amount"];
            date: string | null;
            email: string;
            iban: string;
            /** @description As the file names it. */
            id: string;
            invoiceId: string | null;
            kind: string;
            name: string;
            open: components["schemas"]["Amount"];
            reference: string;
            /** @enum {unknown} */
            side: "left" | "right";
            text: string;
            why: string | null;
        };
        MatchOverview: {
            batch: components["schemas"]["MatchBatch"];
            /** @description In the order of the passes. */
            fallen: {
                left: number;
                right: number;
                text: string;
                /** @enum {unknown} */
                where: "transaction-id" | "exact-reference" | "normalised-reference" | "batch" | "mistyped-reference" | "amount-and-party" | "party-sum" | "party-balance" | "amount-and-date" | "decided" | "question" | "proposed" | "unmatched";
            }[];
        };
        MatchProposal: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            batchId: string;
            candidates: components["schemas"]["MatchCandidate"][];
            canUndo: boolean;
            /** @description Newest first. */
            decisions: {
                /** Format: date-time */
                at: string;
                by: string;
                undoes: number | null;
                version: number;
                /** @enum {unknown} */
                what: "accept" | "reject" | "split" | "undo";
                why: string | null;
            }[];
            doubt: string | null;
            /** @enum {unknown} */
            found: "matched" | "proposed" | "question";
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** @description What goes from which item to which as it stands. */
            pairs: {
                amount: components["schemas"]["Amount"];
                left: string;
                right: string;
            }[];
            /** @enum {unknown} */
            pass: "transaction-id" | "exact-reference" | "normalised-reference" | "batch" | "mistyped-reference" | "amount-and-party" | "party-sum" | "party-balance" | "amount-and-date" | "decided";
            passText: string;
            /** @enum {unknown} */
            state: "matched" | "proposed" | "question" | "accepted" | "rejected";
            version: number;
        };
        MatchProposals: {
            next: string | null;
            proposals: components["schemas"]["MatchProposal"][];
            /** @description Filled where `state` is `unmatched`. */
            unmatched: components["schemas"]["MatchItem"][];
        };
        MatchSplit: {
            /** @description What of which item goes to which, by their ids. */
            parts: {
                /** @description As a decimal; below zero for what goes back. */
                amount: string;
                left: string;
                right: string;
            }[];
            why?: string;
        };
        MatchWhy: {
            why?: string;
        };
        Named: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            name: string;
        };
        NeedsAPerson: {
            decisions: {
                decision: components["schemas"]["Decision"];
                payment: components["schemas"]["Payment"];
            }[];
            tasks: components["schemas"]["Task"][];
            /** @description Every `?`, oldest first. */
            unknown: components["schemas"]["Payment"][];
        };
        NewAccount: {
            driver: string;
            settings: {
                [key: string]: unknown;
            };
        };
        NewApiKey: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            name: string;
            scopes: ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "refund" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-bookkeeping" | "manage-bookkeeping" | "see-matching" | "decide-matching" | "see-audit" | "play-simulators")[];
        };
        NewCardPayment: {
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            amount: string;
            currency: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            invoiceId: string;
            surplus?: {
                /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
                amount: string;
                /** @enum {unknown} */
                kind: "tip" | "prepayment" | "deposit" | "cash_back";
            } | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            terminalId: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            tillId?: string;
        };
        NewCashPayment: {
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            amount: string;
            currency: string;
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            given: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            invoiceId: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            tillId?: string;
        };
        NewConnection: {
            administrationId?: string;
            /** @description A day, as 2026-11-21. */
            booksFrom: string;
            connector?: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            name: string;
            settings?: {
                [key: string]: unknown;
            };
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            signIn?: string;
        };
        NewDecision: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            reason: string;
            /** @enum {unknown} */
            state: "accepted" | "refused" | "not_taken";
        };
        NewInvoice: {
            adviserId?: string | null;
            currency: string;
            customerEmail?: string | null;
            customerName: string;
            customerNumber?: string | null;
            dueOn?: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** @description A day, as 2026-11-21. */
            issuedOn: string;
            lines: components["schemas"]["NewLine"][];
            number: string;
            plate?: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            shopId?: string;
        };
        NewLine: {
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            net: string;
            quantity?: string;
            text: string;
            vatRate: string;
        };
        NewLink: {
            /** @description The old password no longer works, and a new one is set without it. */
            forgetPassword?: boolean;
        };
        NewMatchBatch: {
            /**
             * @description In place of `right`: our own open invoices.
             * @enum {unknown}
             */
            against?: "open invoices";
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            left: {
                /** @description The bytes of the file in base64, in whatever encoding it has. */
                csv: string;
                /** @description The name of the file. */
                file: string;
            };
            name: string;
            /** @description How to read the tables where they do not say so themselves. */
            read?: {
                currency?: string;
                /** @enum {unknown} */
                dates?: "day-month" | "month-day";
                /** @enum {unknown} */
                decimalMark?: "." | ",";
            };
            right?: {
                /** @description The bytes of the file in base64, in whatever encoding it has. */
                csv: string;
                /** @description The name of the file. */
                file: string;
            };
            /** @description Passes that may match without a person; as usual where left out. */
            unattended?: ("transaction-id" | "exact-reference" | "normalised-reference" | "batch" | "mistyped-reference" | "amount-and-party" | "party-sum" | "party-balance" | "amount-and-date" | "decided")[];
        };
        NewOnlineAccount: {
            /** @description A day, as 2026-11-21. */
            fetchFrom: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            name: string;
            psp: string;
            routes: components["schemas"]["NewOnlineRoute"][];
            settings: {
                [key: string]: unknown;
            };
            shopId: string | null;
        };
        NewOnlineRefund: {
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            amount: string;
            reason: string;
        };
        NewOnlineRoute: {
            active: boolean;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            connection: string;
            /**
             * @description Money that came back after it was booked.
             * @enum {unknown}
             */
            corrections: "ask" | "book";
            /**
             * @description A payment of less than is open.
             * @enum {unknown}
             */
            partPayments: "ask" | "book";
        };
        NewOrder: {
            adviserId?: string | null;
            currency: string;
            customerEmail?: string | null;
            customerName: string;
            customerNumber?: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** @enum {unknown} */
            kind: "workshop" | "parts" | "vehicle";
            lines: components["schemas"]["NewLine"][];
            number: string;
            plate?: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            shopId?: string;
            vehicle?: string | null;
        };
        NewPassword: {
            current: string | null;
            password: string;
        };
        NewPerson: {
            cashLimit?: string | null;
            email?: string | null;
            given?: ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "refund" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-bookkeeping" | "manage-bookkeeping" | "see-matching" | "decide-matching" | "see-audit" | "play-simulators")[];
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** @enum {unknown} */
            language?: "en" | "nl";
            name: string;
            refundLimit?: string | null;
            /** @enum {unknown} */
            role: "cashier" | "adviser" | "manager" | "bookkeeper" | "administrator";
            withheld?: ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "refund" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-bookkeeping" | "manage-bookkeeping" | "see-matching" | "decide-matching" | "see-audit" | "play-simulators")[];
        };
        NewPin: {
            pin: string | null;
        };
        NewPrinter: {
            columns?: number;
            host: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            name: string;
            port?: number;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            shopId: string;
        };
        NewRefund: {
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            amount: string;
            creditNoteId?: string | null;
            currency: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /**
             * @description `more` is what was approved beyond what was asked.
             * @enum {unknown}
             */
            of: "invoice" | "surplus" | "more";
            reason: string;
            terminalId?: string | null;
            tillId?: string | null;
        };
        NewRefundSlip: {
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            amount: string;
            creditNoteId?: string | null;
            currency: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /**
             * @description `more` is what was approved beyond what was asked.
             * @enum {unknown}
             */
            of: "invoice" | "surplus" | "more";
            reason: string;
            slipNumber: string;
            slipTerminal: string;
            tillId?: string | null;
        };
        NewRehearsal: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            connectionId: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            terminalId: string;
        };
        NewSetupTerminal: {
            driver: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            name: string;
            settings: {
                [key: string]: unknown;
            };
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            shopId: string;
            /** @description Added although it does not answer just now. */
            unseen: boolean;
        };
        NewShop: {
            address?: string[];
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            name: string;
            phone?: string | null;
            vatNumber?: string | null;
        };
        NewSlipPayment: {
            /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
            amount: string;
            currency: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            invoiceId: string;
            slipIssuer?: string | null;
            slipNumber: string;
            slipTerminal: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            tillId?: string;
        };
        NewTerminal: {
            driver: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            name: string;
            settings: {
                [key: string]: unknown;
            };
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            shopId: string;
        };
        NewTill: {
            cashLimit?: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            name: string;
            printerId?: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            shopId: string;
            takesCash?: boolean;
        };
        OnlineAccount: {
            active: boolean;
            counts: components["schemas"]["OnlineCounts"];
            disputeDays: number;
            disputeFee: components["schemas"]["Amount"] | null;
            fetchedAt: string | null;
            /** @description Minutes from one look for news to the next. */
            fetchEvery: number;
            /** @description A day, as 2026-11-21. */
            fetchFrom: string;
            fetching: {
                count: number;
                /** Format: date-time */
                since: string;
            } | null;
            hook: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            name: string;
            nextFetchAt: string | null;
            /** Format: date-time */
            nightlyAt: string;
            /** @description Whose account the provider says it is. */
            owner: {
                id: string;
                name: string;
            };
            psp: string;
            pspTitle: string;
            routes: {
                active: boolean;
                connection: components["schemas"]["Named"];
                connectorTitle: string;
                /** @enum {unknown} */
                corrections: "ask" | "book";
                /** @enum {unknown} */
                partPayments: "ask" | "book";
                /** @description Payments can find their invoice there. */
                tellsItems: boolean;
                /** @description The package answers. */
                works: boolean;
            }[];
            settings: {
                [key: string]: unknown;
            };
            shop: components["schemas"]["Named"] | null;
            /**
             * @description The dot.
             * @enum {unknown}
             */
            sign: "works" | "trouble" | "off";
            startedAt: string | null;
            trouble: components["schemas"]["Reason"] | null;
            troubleSince: string | null;
        };
        OnlineBooking: {
            bookedAt: string | null;
            connection: components["schemas"]["Named"];
            connectorTitle: string;
            group: {
                /** @enum {unknown} */
                group: "no_open_item" | "several_candidates" | "already_posted" | "period_locked" | "connection_lost" | "amount_differs" | "other_currency" | "draft" | "item_gone" | "second_payment" | "agree_first" | "original" | "not_mapped" | "refused" | "not_known" | "unclear" | "other";
                text: string;
            } | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            items: {
                amount: components["schemas"]["Amount"];
                by: string | null;
                customer: string | null;
                id: string;
                number: string;
                why: string[];
            }[];
            kind: string;
            kindText: string;
            lettering: ("waiting" | "unknown" | "done" | "refused") | null;
            letteringText: string | null;
            /** @description What the reader can do about it. */
            may: {
                /** @description Agree to what waits for a person. */
                agree: boolean;
                close: boolean;
                process: boolean;
                /** @description Choose the invoice by hand. */
                settle: boolean;
            };
            /** @description It stands among the errors. */
            needsAPerson: boolean;
            nextTryAt: string | null;
            packageReference: string | null;
            reason: components["schemas"]["Reason"] | null;
            /** @enum {unknown} */
            state: "waiting" | "unknown" | "booked" | "refused" | "unbooked" | "closed";
            stateText: string;
            /** @enum {unknown} */
            step: "book" | "unbook";
            version: number;
            whyNotProcess: string | null;
        };
        OnlineCandidate: {
            customer: string | null;
            differs: string | null;
            dueOn: string | null;
            id: string;
            /** @description A day, as 2026-11-21. */
            issuedOn: string;
            number: string;
            open: components["schemas"]["Amount"];
            /** @enum {unknown} */
            state: "draft" | "open" | "paid" | "uncollectible" | "gone";
            stateText: string;
            total: components["schemas"]["Amount"];
            usable: boolean;
            why: string[];
        };
        OnlineCandidates: {
            candidates: components["schemas"]["OnlineCandidate"][];
        };
        OnlineCheck: {
            alive: boolean;
            facts: {
                label: string;
                value: string;
            }[];
            owner: {
                id: string;
                name: string;
            } | null;
            reason: components["schemas"]["Reason"] | null;
        };
        OnlineCounts: {
            errors: number;
            open: number;
            report: number;
        };
        OnlineDetail: {
            bookings: {
                booking: components["schemas"]["OnlineBooking"];
                lines: {
                    account: string;
                    /** @description Debit positive, as in the ledger. */
                    amount: {
                        /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
                        amount: string;
                        currency: string;
                    };
                    target: {
                        id: string;
                        name: string;
                        number: string;
                    } | null;
                    text: string;
                }[];
                requests: {
                    asks: number;
                    evidence: {
                        /** Format: date-time */
                        at: string;
                        packageReference: string | null;
                        proves: string;
                        reason: components["schemas"]["Reason"] | null;
                        source: string;
                        text: string;
                    }[];
                    /** @description A UUID in lower case; ids of what is new are made by the caller. */
                    id: string;
                    /** Format: date-time */
                    madeAt: string;
                    messages: {
                        /** Format: date-time */
                        at: string;
                        body: string;
                        channel: string;
                        direction: string;
                    }[] | null;
                    nextAskAt: string | null;
                    /** @enum {unknown} */
                    state: "prepared" | "unknown" | "accepted" | "refused" | "not_taken";
                    stateText: string;
                    step: string;
                }[];
            }[];
            lookAt: string | null;
            payment: components["schemas"]["OnlinePayment"];
            refundable: {
                /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
                amount: string;
                currency: string;
            } | null;
            refunds: {
                amount: components["schemas"]["Amount"];
                /** Format: date-time */
                at: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
                nextAskAt: string | null;
                person: string;
                reason: components["schemas"]["Reason"] | null;
                reference: string | null;
                /** @enum {unknown} */
                state: "prepared" | "unknown" | "accepted" | "refused" | "not_taken";
                stateText: string;
                why: string;
            }[];
            related: {
                amount: components["schemas"]["Amount"] | null;
                /** Format: date-time */
                at: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
                kindText: string;
                reference: string;
                /** @enum {unknown} */
                relation: "original" | "return" | "same_order";
                tab: ("open" | "report" | "errors") | null;
            }[];
            sightings: {
                /** Format: date-time */
                at: string;
                raw: string | null;
                said: string;
                sourceText: string;
            }[];
            tasks: {
                /** Format: date-time */
                at: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
                text: string;
            }[];
            timeline: {
                /** Format: date-time */
                at: string;
                kind: string;
                person: string | null;
                said: string | null;
                text: string;
                where: string | null;
            }[];
        };
        OnlineFilter: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            account?: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            after?: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            connection?: string;
            /** @description A day, as 2026-11-21. */
            from?: string;
            method?: string;
            q?: string;
            /** @enum {unknown} */
            reason?: "no_open_item" | "several_candidates" | "already_posted" | "period_locked" | "connection_lost" | "amount_differs" | "other_currency" | "draft" | "item_gone" | "second_payment" | "agree_first" | "original" | "not_mapped" | "refused" | "not_known" | "unclear" | "other";
            /** @enum {unknown} */
            state?: "open" | "paid" | "not_paid" | "unclear";
            /** @enum {unknown} */
            tab?: "open" | "report" | "errors";
            /** @description A day, as 2026-11-21. */
            to?: string;
        };
        OnlineOverview: {
            /** @description Bookings that are on their way at this moment. */
            busy: number;
            counts: components["schemas"]["OnlineCounts"];
            methods: {
                method: string;
                text: string;
            }[];
            reasons: {
                count: number;
                /** @enum {unknown} */
                group: "no_open_item" | "several_candidates" | "already_posted" | "period_locked" | "connection_lost" | "amount_differs" | "other_currency" | "draft" | "item_gone" | "second_payment" | "agree_first" | "original" | "not_mapped" | "refused" | "not_known" | "unclear" | "other";
                text: string;
            }[];
            support: string | null;
        };
        OnlinePage: {
            next: string | null;
            payments: components["schemas"]["OnlinePayment"][];
        };
        OnlinePayment: {
            account: components["schemas"]["Named"];
            amount: {
                /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
                amount: string;
                currency: string;
            } | null;
            bookings: components["schemas"]["OnlineBooking"][];
            currency: string;
            description: string | null;
            email: string | null;
            finalAt: string | null;
            group: {
                /** @enum {unknown} */
                group: "no_open_item" | "several_candidates" | "already_posted" | "period_locked" | "connection_lost" | "amount_differs" | "other_currency" | "draft" | "item_gone" | "second_payment" | "agree_first" | "original" | "not_mapped" | "refused" | "not_known" | "unclear" | "other";
                text: string;
            } | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** @enum {unknown} */
            kind: "payment" | "refund" | "chargeback" | "return" | "chargeback_reversal" | "other";
            kindText: string;
            may: {
                process: boolean;
            };
            method: string;
            methodText: string;
            /** Format: date-time */
            occurredAt: string;
            orderNumber: string | null;
            payer: string | null;
            postedAt: string | null;
            pspTitle: string;
            reason: components["schemas"]["Reason"] | null;
            /** @description The provider's own. */
            reference: string;
            respondBy: string | null;
            /** @description The provider's words. */
            said: string;
            /** @enum {unknown} */
            state: "open" | "paid" | "not_paid" | "unclear";
            stateText: string;
            tab: ("open" | "report" | "errors") | null;
        };
        OnlinePreview: {
            rows: {
                amount: components["schemas"]["Amount"];
                connection: components["schemas"]["Named"];
                item: {
                    customer: string | null;
                    number: string;
                } | null;
                methodText: string;
                orderNumber: string | null;
                /** Format: date-time */
                paidAt: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                paymentId: string;
                place: string | null;
                reason: components["schemas"]["Reason"] | null;
                reference: string;
            }[];
            troubles: {
                connection: components["schemas"]["Named"];
                reason: components["schemas"]["Reason"];
            }[];
        };
        Order: {
            adviser: components["schemas"]["Named"] | null;
            customerEmail: string | null;
            customerName: string;
            customerNumber: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            invoice: components["schemas"]["Named"] | null;
            /** @enum {unknown} */
            kind: "workshop" | "parts" | "vehicle";
            lines: components["schemas"]["Line"][];
            /** Format: date-time */
            madeAt: string;
            net: components["schemas"]["Amount"];
            number: string;
            plate: string | null;
            shop: components["schemas"]["Named"];
            total: components["schemas"]["Amount"];
            vat: components["schemas"]["Amount"];
            vehicle: string | null;
        };
        Organisation: {
            cashStep: components["schemas"]["Amount"];
            country: string;
            currency: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** @enum {unknown} */
            language: "en" | "nl";
            name: string;
            secondPersonAbove: components["schemas"]["Amount"];
            shops: components["schemas"]["Named"][];
            timeZone: string;
        };
        OverviewQuery: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            account?: string;
        };
        PackageSignIn: {
            administrations: {
                connection: {
                    /** @description A UUID in lower case; ids of what is new are made by the caller. */
                    id: string;
                    name: string;
                } | null;
                id: string;
                name: string;
            }[];
            connection: {
                administration: {
                    id: string;
                    name: string;
                };
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
                name: string;
            } | null;
            connector: string;
            connectorTitle: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            reason: components["schemas"]["Reason"] | null;
            /**
             * @description `signed_in` can be used once, until it expires.
             * @enum {unknown}
             */
            state: "begun" | "signed_in" | "troubled" | "expired" | "used";
            usedFor: string | null;
            user: string | null;
        };
        Payment: {
            adviser: components["schemas"]["Named"] | null;
            amount: components["schemas"]["Amount"];
            approvalCode: string | null;
            approved: components["schemas"]["Amount"] | null;
            asks: number;
            /** @description A day, as 2026-11-21. */
            businessDate: string;
            cardNumber: string | null;
            cash: {
                change: components["schemas"]["Amount"];
                given: components["schemas"]["Amount"];
                rounding: components["schemas"]["Amount"];
            } | null;
            customerName: string;
            endedAt: string | null;
            hidden: boolean;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            invoice: components["schemas"]["Named"];
            /** @description It gives a part of `takesBack` back; its amounts are negative. */
            isRefund: boolean;
            issuer: string | null;
            letGo: boolean;
            /** Format: date-time */
            madeAt: string;
            mayHide: boolean;
            /** @enum {unknown} */
            method: "card" | "cash" | "standalone";
            nextAskAt: string | null;
            operator: components["schemas"]["Named"];
            plate: string | null;
            reason: components["schemas"]["Reason"] | null;
            reference: string | null;
            refundPromised: boolean;
            returned: components["schemas"]["Amount"];
            /** @description The conversation with the terminal goes on; an unknown that is not running is a `?`. */
            running: boolean;
            slip: {
                issuer: string | null;
                number: string;
                terminal: string;
            } | null;
            source: string | null;
            /** @enum {unknown} */
            state: "unknown" | "accepted" | "refused" | "not_taken";
            surcharge: components["schemas"]["Amount"] | null;
            surplus: {
                amount: components["schemas"]["Amount"];
                /** @enum {unknown} */
                kind: "tip" | "prepayment" | "deposit" | "cash_back";
            } | null;
            takenBackBy: string | null;
            takesBack: string | null;
            terminal: components["schemas"]["Named"] | null;
            terminalReference: string | null;
            till: components["schemas"]["Named"] | null;
            tip: components["schemas"]["Amount"] | null;
        };
        PaymentDetail: {
            /** @description How it stands in the bookkeeping packages. */
            bookings: components["schemas"]["Booking"][];
            decision: components["schemas"]["Decision"] | null;
            /** @description What the terminal shows now, as far as this node heard. */
            display: string[];
            entries: components["schemas"]["Entry"][];
            mayDecide: boolean;
            mayNotDecideBecause: string | null;
            messages: {
                /** Format: date-time */
                at: string;
                body: string;
                channel: string;
                direction: string;
            }[] | null;
            page: string | null;
            payment: components["schemas"]["Payment"];
            questions: components["schemas"]["Question"][];
            receipts: components["schemas"]["Receipt"][];
            refundable: components["schemas"]["Refundable"];
            /** @description What was given back of it, or may be, oldest first. */
            refunds: components["schemas"]["Payment"][];
            story: components["schemas"]["StoryStep"][];
        };
        PaymentFilter: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            after?: string;
            /** @description A day, as 2026-11-21. */
            from?: string;
            /**
             * @description Else `no`.
             * @enum {unknown}
             */
            hidden?: "no" | "yes" | "all";
            /** @enum {unknown} */
            method?: "card" | "cash" | "standalone";
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            operator?: string;
            q?: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            shop?: string;
            /** @enum {unknown} */
            state?: "unknown" | "accepted" | "refused" | "not_taken";
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            terminal?: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            till?: string;
            /** @description A day, as 2026-11-21. */
            to?: string;
        };
        PaymentPage: {
            next: string | null;
            payments: components["schemas"]["Payment"][];
        };
        PerhapsWhy: {
            reason?: string | null;
        };
        Person: {
            active: boolean;
            cashLimit: components["schemas"]["Amount"] | null;
            email: string | null;
            given: ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "refund" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-bookkeeping" | "manage-bookkeeping" | "see-matching" | "decide-matching" | "see-audit" | "play-simulators")[];
            hasPassword: boolean;
            hasPin: boolean;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** @enum {unknown} */
            language: "en" | "nl";
            name: string;
            refundLimit: components["schemas"]["Amount"] | null;
            /** @description What follows from the role, given and withheld. */
            rights: ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "refund" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-bookkeeping" | "manage-bookkeeping" | "see-matching" | "decide-matching" | "see-audit" | "play-simulators")[];
            /** @enum {unknown} */
            role: "cashier" | "adviser" | "manager" | "bookkeeper" | "administrator";
            withheld: ("take-card" | "take-cash" | "record-slip" | "take-back-cash" | "refund" | "make-orders" | "import-invoices" | "see-transactions" | "see-raw-messages" | "hide-transactions" | "decide-unknown" | "promise-refund" | "close-tasks" | "release-terminals" | "manage-terminals" | "manage-people" | "manage-api-keys" | "see-bookkeeping" | "manage-bookkeeping" | "see-matching" | "decide-matching" | "see-audit" | "play-simulators")[];
        };
        PersonAndPin: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            personId: string;
            pin: string;
        };
        Printed: {
            printed: boolean;
            reason: components["schemas"]["Reason"] | null;
        };
        PrintedReceipts: {
            notPrinted: string[];
            perhaps: string | null;
            /** @description Payments whose receipts are printed, in their order. */
            printed: string[];
            reason: components["schemas"]["Reason"] | null;
            /** @description Payments that have no receipt. */
            without: string[];
        };
        Printer: {
            columns: number;
            host: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            name: string;
            port: number;
            shop: components["schemas"]["Named"];
        };
        PrintReceipts: {
            /** @description A day, as 2026-11-21. */
            from?: string;
            /**
             * @description Else `no`.
             * @enum {unknown}
             */
            hidden?: "no" | "yes" | "all";
            ids?: string[];
            /** @enum {unknown} */
            method?: "card" | "cash" | "standalone";
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            operator?: string;
            printerId?: string | null;
            q?: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            shop?: string;
            /** @enum {unknown} */
            state?: "unknown" | "accepted" | "refused" | "not_taken";
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            terminal?: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            till?: string;
            /** @description A day, as 2026-11-21. */
            to?: string;
        };
        Problem: {
            code: string;
            /** @description What is wrong and what to do, in the reader's language. */
            detail: string;
            fields: {
                detail: string;
                field: string;
            }[];
            params: {
                [key: string]: string;
            };
            status: number;
            title: string;
            type: string;
        };
        ProblemNote: {
            message: string;
        };
        ProblemQuery: {
            message?: string;
        };
        ProcessBookings: {
            connectionId?: string | null;
        };
        Processed: {
            count: number;
        };
        ProcessOnline: {
            accountId?: string | null;
            ids?: string[];
            reasons?: ("no_open_item" | "several_candidates" | "already_posted" | "period_locked" | "connection_lost" | "amount_differs" | "other_currency" | "draft" | "item_gone" | "second_payment" | "agree_first" | "original" | "not_mapped" | "refused" | "not_known" | "unclear" | "other")[];
        };
        Psp: {
            checklist: string[];
            name: string;
            /** @description A JSON schema: the page draws its form from it. */
            settings: unknown;
            title: string;
        };
        Question: {
            answer: boolean | null;
            /** Format: date-time */
            askedAt: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** @enum {unknown} */
            kind: "signature" | "identification" | "merchant_signature" | "confirmation";
            lines: string[];
        };
        Reason: {
            code: string;
            said: string | null;
            /** @description In the reader's language. */
            text: string;
        };
        Receipt: {
            /** Format: date-time */
            at: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            /** @enum {unknown} */
            kind: "customer" | "merchant" | "journal" | "e_journal";
            lines: string[];
            signature: boolean;
            /** @description False on a copy that the customer did not want. */
            wanted: boolean;
        };
        ReceiptSelection: {
            /** @description A day, as 2026-11-21. */
            from?: string;
            /**
             * @description Else `no`.
             * @enum {unknown}
             */
            hidden?: "no" | "yes" | "all";
            /** @description Ids of payments with commas between, at most 300. */
            ids?: string;
            /** @enum {unknown} */
            method?: "card" | "cash" | "standalone";
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            operator?: string;
            q?: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            shop?: string;
            /** @enum {unknown} */
            state?: "unknown" | "accepted" | "refused" | "not_taken";
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            terminal?: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            till?: string;
            /** @description A day, as 2026-11-21. */
            to?: string;
        };
        ReceiptsFile: {
            /** @enum {unknown} */
            copy?: "customer" | "merchant";
            /** @description A day, as 2026-11-21. */
            from?: string;
            /**
             * @description Else `no`.
             * @enum {unknown}
             */
            hidden?: "no" | "yes" | "all";
            /** @description Ids of payments with commas between, at most 300. */
            ids?: string;
            /**
             * @description Several on an A4 page (usual), or one long page each.
             * @enum {unknown}
             */
            layout?: "columns" | "roll";
            /** @enum {unknown} */
            method?: "card" | "cash" | "standalone";
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            operator?: string;
            q?: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            shop?: string;
            /** @enum {unknown} */
            state?: "unknown" | "accepted" | "refused" | "not_taken";
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            terminal?: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            till?: string;
            /** @description A day, as 2026-11-21. */
            to?: string;
        };
        Reconnect: {
            administrationId: string;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            signIn: string;
        };
        Refundable: {
            how: ("terminal" | "recorded") | null;
            parts: {
                left: components["schemas"]["Amount"];
                /**
                 * @description `more` is what was approved beyond what was asked.
                 * @enum {unknown}
                 */
                of: "invoice" | "surplus" | "more";
            }[];
            why: string | null;
        };
        Rehearsal: {
            connection: components["schemas"]["Named"];
            endedAt: string | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            passed: boolean | null;
            person: components["schemas"]["Named"];
            stages: {
                reason: components["schemas"]["Reason"] | null;
                stage: string;
                /** @enum {unknown} */
                state: "done" | "failed" | "running" | "waiting";
                /** @description What was done and what came, or what is going to be done. */
                text: string;
            }[];
            /** Format: date-time */
            startedAt: string;
            terminal: components["schemas"]["Named"];
        };
        Sent: {
            to: string;
        };
        Session: {
            /** @description Goes back in the header X-Saldo-CSRF with every write of a signed-in page. */
            csrf: string;
            /** Format: date-time */
            expiresAt: string;
            organisation: components["schemas"]["Organisation"];
            person: components["schemas"]["Person"];
            till: components["schemas"]["Till"] | null;
        };
        Settle: {
            items: {
                /** @description Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number. */
                amount: string;
                id: string;
            }[];
        };
        Setup: {
            connection: {
                administration: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
                name: string;
                title: string;
            } | null;
            next: ("account" | "books" | "ledgers" | "terminal" | "test") | null;
            providers: {
                account: {
                    /** Format: date-time */
                    checkedAt: string;
                    settings: {
                        [key: string]: unknown;
                    };
                } | null;
                driver: string;
                driverTitle: string;
                provider: string;
                /** @description A JSON schema: the page draws its form from it. */
                settings: unknown;
                /** @description Where the key is found at the provider. */
                whereFound: string;
            }[];
            rehearsal: components["schemas"]["Rehearsal"] | null;
            steps: {
                /** @enum {unknown} */
                name: "account" | "books" | "ledgers" | "terminal" | "test";
                reason: components["schemas"]["Reason"] | null;
                /** @enum {unknown} */
                state: "done" | "to_do" | "trouble" | "later" | "not_needed";
            }[];
            terminals: {
                driverTitle: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
                name: string;
            }[];
            /** @description An account at a payment provider is connected. */
            webShop: boolean;
        };
        Shop: {
            address: string[];
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            name: string;
            phone: string | null;
            vatNumber: string | null;
        };
        Simulator: {
            actions: {
                code: string;
                possible: boolean;
                text: string;
            }[];
            address: string;
            byHand: boolean;
            faults: {
                code: string;
                on: boolean;
                text: string;
            }[];
            happened: string[];
            id: string;
            paper: string[];
            party: string;
            screen: string[];
            state: string;
            stateText: string;
            title: string;
        };
        StoryStep: {
            /** Format: date-time */
            at: string;
            /** @enum {unknown} */
            kind: "command" | "evidence" | "receipt" | "question" | "remark" | "decision" | "entry" | "promise" | "task";
            person: string | null;
            /** @description In the reader's language. */
            text: string;
        };
        Suggestions: {
            accounts: {
                account: string;
                choice: components["schemas"]["Choice"] | null;
                /** @enum {unknown} */
                use: "place" | "ledger";
            }[];
            banks: string[];
        };
        SurplusKind: {
            /** @enum {unknown} */
            kind: "tip" | "prepayment" | "deposit" | "cash_back";
            offered: boolean;
            vatRate: string | null;
        };
        TakeBack: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            reason: string;
        };
        Task: {
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            kind: string;
            /** @description The money can still be put on its invoice, which is open. */
            mayApply: boolean;
            onlinePaymentId: string | null;
            /** Format: date-time */
            openedAt: string;
            payment: components["schemas"]["Payment"] | null;
            text: string;
        };
        Terminal: {
            active: boolean;
            driver: string;
            driverTitle: string;
            heldBy: {
                invoiceNumber: string;
                operator: components["schemas"]["Named"];
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                paymentId: string;
                running: boolean;
                till: components["schemas"]["Named"] | null;
            } | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            model: {
                endOfLife: string | null;
                name: string;
                title: string;
                warning: components["schemas"]["Reason"] | null;
            } | null;
            name: string;
            settings: {
                [key: string]: unknown;
            };
            shop: components["schemas"]["Named"];
        };
        Till: {
            cashLimit: components["schemas"]["Amount"] | null;
            /** @description A UUID in lower case; ids of what is new are made by the caller. */
            id: string;
            name: string;
            printer: components["schemas"]["Named"] | null;
            shop: components["schemas"]["Named"];
            takesCash: boolean;
        };
        UnsavedConnection: {
            connector: string;
            settings: {
                [key: string]: unknown;
            };
        };
        UnsavedOnlineAccount: {
            psp: string;
            settings: {
                [key: string]: unknown;
            };
        };
        UnsavedTerminal: {
            driver: string;
            settings: {
                [key: string]: unknown;
            };
        };
        WantedProposals: {
            after?: string;
            /** @enum {unknown} */
            pass?: "transaction-id" | "exact-reference" | "normalised-reference" | "batch" | "mistyped-reference" | "amount-and-party" | "party-sum" | "party-balance" | "amount-and-date" | "decided";
            /** @enum {unknown} */
            state?: "question" | "proposed" | "matched" | "accepted" | "rejected" | "unmatched";
        };
        WebShop: {
            account: string | null;
            connectors: string[];
            ledgers: {
                accounts: string[];
                connection: components["schemas"]["Named"];
                /** @description The account whose choice holds for all methods. */
                forAll: string;
                unchosen: string[];
            }[];
            next: ("package" | "provider" | "ledgers" | "rules" | "look") | null;
            packages: {
                administration: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
                name: string;
                reason: components["schemas"]["Reason"] | null;
                signedInBy: string | null;
                title: string;
                /** @description The payments of the account are booked there. */
                used: boolean;
                user: string | null;
            }[];
            steps: {
                /** @enum {unknown} */
                name: "package" | "provider" | "ledgers" | "rules" | "look";
                reason: components["schemas"]["Reason"] | null;
                /** @enum {unknown} */
                state: "done" | "to_do" | "trouble" | "later";
            }[];
        };
        WebShopQuery: {
            /** @description The account to look at; `new` for one that is to be added. */
            account?: string;
        };
        WherePrinted: {
            printerId?: string | null;
        };
        Why: {
            reason: string;
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
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: components["schemas"]["Account"][];
                    };
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccountLines: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lines: components["schemas"]["AccountLine"][];
                        next: string | null;
                    };
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addApiKey: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiKey"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endApiKey: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAudit: {
        parameters: {
            query?: {
                after?: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                person?: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBookings: {
        parameters: {
            query?: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                after?: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                connection?: string;
                /** @description A day, as 2026-11-21. */
                from?: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                invoice?: string;
                needsAPerson?: "yes" | "no";
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                payment?: string;
                q?: string;
                state?: "waiting" | "unknown" | "booked" | "refused" | "unbooked" | "closed";
                /** @description A day, as 2026-11-21. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPage"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeBooking: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Why"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    processBooking: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unbook: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Why"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    processBookings: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessBookings"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Processed"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addConnection: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConnection"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeConnection: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedConnection"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMappedAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappedAccount"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseAccounts: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenAccounts"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappedAccount"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkConnection: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionCheck"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChoices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Choice"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconnect: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reconnect"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkUnsavedConnection: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnsavedConnection"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionCheck"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginSignInAtPackage: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginSignIn"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BegunSignIn"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignInAtPackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageSignIn"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConnectors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connector"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchDesk: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Found"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                after?: string;
                open?: "true" | "false";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invoices: components["schemas"]["Invoice"][];
                        next: string | null;
                    };
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvoice"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invoice: components["schemas"]["Invoice"];
                        payments: components["schemas"]["Payment"][];
                    };
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportFile"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imported"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listenLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMatchBatches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batches: components["schemas"]["MatchBatch"][];
                    };
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeMatchBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMatchBatch"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchOverview"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMatchBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchOverview"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadMatches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMatchProposals: {
        parameters: {
            query?: {
                after?: string;
                pass?: "transaction-id" | "exact-reference" | "normalised-reference" | "batch" | "mistyped-reference" | "amount-and-party" | "party-sum" | "party-balance" | "amount-and-date" | "decided";
                state?: "question" | "proposed" | "matched" | "accepted" | "rejected" | "unmatched";
            };
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchProposals"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptMatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchAccept"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchProposal"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectMatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchWhy"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchProposal"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    splitMatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchSplit"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchProposal"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoMatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchWhy"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchProposal"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNeedsAPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedsAPerson"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOnlineAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineAccount"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addOnlineAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOnlineAccount"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineAccount"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOnlineAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedOnlineAccount"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineAccount"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkOnlineAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineCheck"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fetchOnline: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineAccount"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewOnline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlinePreview"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startOnlineAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineAccount"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkUnsavedOnlineAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnsavedOnlineAccount"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineCheck"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agreeToOnlineBooking: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOnlineCandidates: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineCandidates"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleOnlineBooking: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Settle"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOnlinePayments: {
        parameters: {
            query?: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                account?: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                after?: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                connection?: string;
                /** @description A day, as 2026-11-21. */
                from?: string;
                method?: string;
                q?: string;
                reason?: "no_open_item" | "several_candidates" | "already_posted" | "period_locked" | "connection_lost" | "amount_differs" | "other_currency" | "draft" | "item_gone" | "second_payment" | "agree_first" | "original" | "not_mapped" | "refused" | "not_known" | "unclear" | "other";
                state?: "open" | "paid" | "not_paid" | "unclear";
                tab?: "open" | "report" | "errors";
                /** @description A day, as 2026-11-21. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlinePage"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOnlinePayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    processOnlinePayment: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundOnlinePayment: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOnlineRefund"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadOnlineReport: {
        parameters: {
            query?: {
                message?: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendOnlineReport: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProblemNote"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sent"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countOnlinePayments: {
        parameters: {
            query?: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                account?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineOverview"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    processOnlinePayments: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessOnline"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Processed"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: {
                after?: string;
                open?: "true" | "false";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        orders: components["schemas"]["Order"][];
                    };
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoiceOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceOrder"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedOrganisation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayments: {
        parameters: {
            query?: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                after?: string;
                /** @description A day, as 2026-11-21. */
                from?: string;
                /** @description Else `no`. */
                hidden?: "no" | "yes" | "all";
                method?: "card" | "cash" | "standalone";
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                operator?: string;
                q?: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                shop?: string;
                state?: "unknown" | "accepted" | "refused" | "not_taken";
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                terminal?: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                till?: string;
                /** @description A day, as 2026-11-21. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPage"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    abortPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askAboutPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decidePayment: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecision"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawDecision: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmDecision: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Why"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHelpDeskSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpDeskSheet"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHelpDeskSheetPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hidePayment: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letCustomerGo: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PerhapsWhy"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printReceipt: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WherePrinted"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Printed"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    promiseRefund: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Why"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerQuestion: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Answer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReceipt: {
        parameters: {
            query?: {
                copy?: "customer" | "merchant";
            };
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeRefund: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRefund"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordRefund: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRefundSlip"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeBack: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBack"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unhidePayment: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeCardPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCardPayment"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeCash: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCashPayment"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordSlip: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSlipPayment"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPerson: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedPerson"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeLink: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLink"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPrinters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Printer"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPrinter: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPrinter"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Printer"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePrinter: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedPrinter"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Printer"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testPrinter: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Printed"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPsps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Psp"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countReceipts: {
        parameters: {
            query?: {
                /** @description A day, as 2026-11-21. */
                from?: string;
                /** @description Else `no`. */
                hidden?: "no" | "yes" | "all";
                /** @description Ids of payments with commas between, at most 300. */
                ids?: string;
                method?: "card" | "cash" | "standalone";
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                operator?: string;
                q?: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                shop?: string;
                state?: "unknown" | "accepted" | "refused" | "not_taken";
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                terminal?: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                till?: string;
                /** @description A day, as 2026-11-21. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChosenReceipts"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReceipts: {
        parameters: {
            query?: {
                copy?: "customer" | "merchant";
                /** @description A day, as 2026-11-21. */
                from?: string;
                /** @description Else `no`. */
                hidden?: "no" | "yes" | "all";
                /** @description Ids of payments with commas between, at most 300. */
                ids?: string;
                /** @description Several on an A4 page (usual), or one long page each. */
                layout?: "columns" | "roll";
                method?: "card" | "cash" | "standalone";
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                operator?: string;
                q?: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                shop?: string;
                state?: "unknown" | "accepted" | "refused" | "not_taken";
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                terminal?: string;
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                till?: string;
                /** @description A day, as 2026-11-21. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printReceipts: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrintReceipts"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintedReceipts"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseLanguage: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenLanguage"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInByLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeopleAtTheTill: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AtTheTill"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switchPerson: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonAndPin"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePin: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPin"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseTill: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenTill"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keepAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rehearseOneCent: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRehearsal"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addSetupTerminal: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSetupTerminal"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWebShopSetup: {
        parameters: {
            query?: {
                /** @description The account to look at; `new` for one that is to be added. */
                account?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebShop"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShops: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shop"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addShop: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShop"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shop"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeShop: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedShop"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shop"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSimulators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulator"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnSimulator: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    action: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulator"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    playByHand: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    byHand: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulator"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switchFault: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fault: string;
                    on: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulator"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSurplusKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurplusKind"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSurplusKind: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                kind: "tip" | "prepayment" | "deposit" | "cash_back";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedSurplusKind"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurplusKind"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyTask: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Why"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedsAPerson"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeTask: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Why"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedsAPerson"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTerminalDrivers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Driver"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTerminals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Terminal"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addTerminal: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTerminal"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Terminal"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTerminal: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedTerminal"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Terminal"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkTerminal: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Check"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseTerminal: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Why"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Terminal"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkUnsavedTerminal: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Check"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTills: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Till"][];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addTill: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTill"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Till"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTill: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of this command, a UUID made by the caller (version 7). Signing in does not need it. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A UUID in lower case; ids of what is new are made by the caller. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedTill"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Till"];
                };
            };
            /** @description A refusal, in the language of the reader. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
