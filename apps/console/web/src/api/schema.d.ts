export interface paths {
    "/v1/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign a contract version; versions never change */
        post: operations["signContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The result of signing a version; signs nothing */
        post: operations["checkContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All clients with a contract or with events */
        get: operations["listClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All contract versions of a client */
        get: operations["clientContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Usage and staffed time of a client, as of now */
        get: operations["clientUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Closed periods with their documents, due and waiting periods with the reason, and the open period */
        get: operations["clientPeriods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoice as of now, not issued, and a forecast for the whole period */
        get: operations["preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Volumes and service measures of a period, each with its formula */
        get: operations["statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cost of the usage of a period under other terms; nothing is signed
         * @description Without contracts, the models that the client does not have are derived from its own prices, as `contador compare` does. Each choice applies to the whole period.
         */
        post: operations["compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes as they happen: server-sent events
         * @description Events are named ingest, usage, closing, documents, contracts, adjustments, dead-letters, platforms; data is {"clientId"} or {}. They name the data to fetch again, and contain none of it. The role `client` receives events of its own client only. A comment is sent every 15 s; after some minutes the connection ends, and a client that reconnects should fetch all its data again.
         */
        get: operations["listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Service credits and one-off charges of a client, and the documents that contain them */
        get: operations["clientAdjustments"];
        put?: never;
        /** Book a service credit or a one-off charge: a line of the next invoice */
        post: operations["bookAdjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Issued documents, oldest first */
        get: operations["listDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One document, byte for byte as issued; as CSV, its lines */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}/lines/{line}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The events behind a line, each with its contribution
         * @description Read again from the journal up to the document’s close marker; later pages come from memory if possible.
         */
        get: operations["getLineEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/ingest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress of ingest: positions, lag, and counts of records by result */
        get: operations["ingestReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress of a month end: due periods, closes not booked yet, and why a close waits */
        get: operations["closingReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The platforms that send events, and those that are unexpectedly inactive */
        get: operations["listPlatforms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records refused by ingest, newest first */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/dead-letters/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts by code and by client */
        get: operations["countDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/dead-letters/{letterId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dead letter: reason, remedy, content, origin, replay */
        get: operations["getDeadLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/dead-letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish refused records again, each of them once; a dry run unless `dryRun` is false */
        post: operations["replayDeadLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The logged-in user */
        get: operations["session"];
        put?: never;
        /** Log in with an access key or a token: sets the session cookie of the page */
        post: operations["logIn"];
        /** Log out */
        delete: operations["logOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Access keys, newest first; `contador keys` creates and revokes them */
        get: operations["listKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Audit log: each change with its author and the values before and after: contracts, adjustments, replays, keys; newest first */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        FaultDto: {
            /**
             * @description JSON pointer (RFC 6901) into the body
             * @example /contacts/prices/0
             */
            pointer?: string;
            /**
             * @description Name of a query parameter
             * @example from
             */
            parameter?: string;
            /** @example required */
            code: string;
            /** @description The actual value and what is expected */
            message: string;
        };
        ProblemDto: {
            /**
             * Format: uri
             * @example urn:contador:problem:unknown-client
             */
            type: string;
            title: string;
            status: number;
            /** @description Details of this occurrence */
            detail: string;
            /** @enum {string} */
            code: "bad-request" | "not-json" | "invalid-query" | "invalid-replay" | "not-logged-in" | "forbidden" | "forged-request" | "not-found" | "unknown-client" | "unknown-document" | "unknown-line" | "unknown-dead-letter" | "no-period" | "method-not-allowed" | "not-acceptable" | "version-conflict" | "adjustment-conflict" | "signed-meanwhile" | "body-too-large" | "not-json-type" | "foreign-host" | "invalid-contract" | "invalid-adjustment" | "invalid-comparison" | "period-too-long" | "backdating-needs-reason" | "too-many-requests" | "internal" | "comparing-takes-too-long" | "reading-takes-too-long" | "unavailable";
            /** @description All faults of the input */
            faults?: components["schemas"]["FaultDto"][];
        };
        ContractVersion: {
            clientId: string;
            version: number;
            effectiveFrom: string;
            note?: string;
            /** @enum {unknown} */
            model: "per-event" | "hourly" | "mixed" | "ended";
            seller?: string;
            zone?: string;
            currency?: string;
            period?: components["schemas"]["PeriodTerms"];
            grace?: string;
            /** @enum {unknown} */
            latePolicy?: "next-invoice" | "note";
            paymentDays?: number;
            /** @enum {unknown} */
            language?: "en" | "es";
            bands?: components["schemas"]["Band"][];
            contacts?: components["schemas"]["ContactTerms"];
            team?: components["schemas"]["TeamTerms"];
            overflow?: components["schemas"]["OverflowTerms"];
            minimum?: components["schemas"]["Minimum"];
            fees?: components["schemas"]["Fee"][];
            discounts?: components["schemas"]["Discount"][];
            tax?: components["schemas"]["Tax"];
            customer?: components["schemas"]["Customer"];
        };
        SignedContractDto: {
            clientId: string;
            version: number;
            /** Format: date-time */
            recordedAt: string;
            /** @description Who requested it, if the console knows */
            recordedBy: string;
            /** @description Reason given by the signer */
            reason?: string;
            /** @enum {string} */
            state: "past" | "in-force" | "upcoming" | "replaced";
            /**
             * Format: date-time
             * @description In force from, in UTC
             */
            from: string;
            /**
             * Format: date-time
             * @description In force until the next version; absent = open
             */
            to?: string;
            contract: components["schemas"]["ContractVersion"];
        };
        CheckedContractDto: {
            /** @description All faults of the version; empty: it may be signed */
            faults: components["schemas"]["FaultDto"][];
            /** @description Whether it starts before the end of closed periods and therefore requires a reason */
            backdates: boolean;
            /** @description The version in force when it would start, if it has the same terms: signing changes nothing. Absent = it changes something */
            sameAs?: number;
        };
        CurrentContractDto: {
            version: number;
            /** @enum {string} */
            model: "per-event" | "hourly" | "mixed" | "ended";
            /** @enum {string} */
            state: "in-force" | "upcoming";
            /** Format: date-time */
            from: string;
            /** @description IANA zone; absent once the contract has ended */
            zone?: string;
            /** @description ISO 4217; absent once the contract has ended */
            currency?: string;
        };
        ClientDto: {
            clientId: string;
            /** @description Partition of the journal that holds all of the client’s events */
            partition: number;
            /** @description Whether events of the client have arrived */
            metered: boolean;
            /** @description Events have arrived, but no contract has ever been signed for them */
            meteredWithoutContract: boolean;
            /** @description Absent without a contract */
            contract?: components["schemas"]["CurrentContractDto"];
        };
        ClientPageDto: {
            /** @description Ordered by id */
            clients: components["schemas"]["ClientDto"][];
            /** @description Cursor of the next page; absent on the last */
            next?: string;
        };
        ClientContractsDto: {
            clientId: string;
            /** @description The highest version number signed, 0 = none: the value of `If-Match` for signing the next one */
            latest: number;
            /** @description In chronological order */
            contracts: components["schemas"]["SignedContractDto"][];
        };
        UsageMeasuresDto: {
            /** @description = handled + short + abandoned */
            contacts: number;
            /** @description Handled for at least as long as the contract’s threshold for short calls */
            handled: number;
            /** @description Calls handled for less than the contract’s threshold */
            short: number;
            /** @description Contacts that ended before an agent answered */
            abandoned: number;
            /** @description Handlings by one agent, and abandoned contacts: a transfer makes a second leg */
            legs: number;
            /** @description Talk; for chats and tickets active time, in ms */
            talkMs: number;
            /** @description Hold, in ms */
            holdMs: number;
            /** @description Wrap-up, in ms */
            wrapMs: number;
            /** @description talk + hold + wrap-up, in ms */
            handleMs: number;
            /** @description Handle time with each leg rounded up by a billing increment, in ms */
            handleByIncrementMs?: {
                "1/1": number;
                "6/6": number;
                "30/6": number;
                "60/60": number;
            };
            /** @description Time from the customer’s message to the first reply, for legs with one, in ms */
            responseMs: number;
            /** @description Legs with a response time: responseMs / responses is the average */
            responses: number;
            /** @description Time in the queue, in ms */
            queueMs: number;
            /** @description Legs that an agent answered: handleMs / answeredLegs is AHT, answeredQueueMs / answeredLegs ASA */
            answeredLegs: number;
            /** @description Time in the queue, of answered legs, in ms */
            answeredQueueMs: number;
            /** @description Handle time by overlap with the interval rather than by its end; has no queue, in ms */
            loadMs: number;
            /**
             * @description Shift time by overlap, by activity, in ms; has no channel and no queue
             * @example {
             *       "productive": 3600000
             *     }
             */
            staffedMs: {
                [key: string]: number;
            };
        };
        UsageRowDto: {
            /**
             * Format: date-time
             * @description In UTC
             */
            from: string;
            /**
             * Format: date-time
             * @description In UTC, exclusive
             */
            to: string;
            /**
             * @description Label of the interval in local time: a date, or the local time of its start
             * @example 2026-10-25T02:00+01:00
             */
            local: string;
            /**
             * @description If split by channel; staffed time has none
             * @enum {string}
             */
            channel?: "call" | "chat" | "ticket";
            /**
             * @description If split by team
             * @enum {string}
             */
            team?: "dedicated" | "shared";
            /** @description If split by queue; staffed time and load have none */
            queue?: string;
            measures: components["schemas"]["UsageMeasuresDto"];
        };
        ClientUsageDto: {
            clientId: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** @description IANA zone of the days, hours and labels: the contract’s at `from`, else UTC */
            zone: string;
            /** @enum {string} */
            by: "interval" | "hour" | "day";
            split: ("channel" | "team" | "queue")[];
            /** @description Sum of all rows */
            total: components["schemas"]["UsageMeasuresDto"];
            rows: components["schemas"]["UsageRowDto"][];
        };
        ObstacleDto: {
            /**
             * @description no-contract: usage arrives that no contract bills; invalid-contract: a contract record is ignored; ignored-close: a close in the journal matches no period of the client’s calendar and is ignored; off-calendar-close: a close has issued the invoice of a period that the current calendar does not have, because zone rules or the contracts log changed; the period keeps its bounds and is not invoiced again
             * @enum {string}
             */
            code: "no-contract" | "invalid-contract" | "ignored-close" | "off-calendar-close";
            /** @description In English */
            reason: string;
            /**
             * @description For invalid-contract: the key of the record; for ignored-close and off-calendar-close: its partition and offset in the journal
             * @example acme/3
             */
            record?: string;
        };
        JournalLagDto: {
            partition: number;
            /** @description Records that wait to be folded */
            records: number;
            /** @description Age of the oldest of these records */
            seconds: number;
        };
        WaitingCauseDto: {
            /**
             * @description unknown-seller: the contract names a seller that is not configured; documents-missing: some of the client’s documents are missing in Redis; close-lost: the close is missing in Redis. Ingest folds both again automatically
             * @enum {string}
             */
            code: "unknown-seller" | "documents-missing" | "close-lost";
            /** @description Only for unknown-seller */
            sellerId?: string;
        };
        WaitDetailDto: {
            /** @description Only for journal */
            standstill?: components["schemas"]["JournalLagDto"];
            /**
             * Format: date-time
             * @description For billing: when it was last active, absent = never; for booking: since when it fails
             */
            since?: string;
            /** @description For booking: why it fails, if the reason has a code */
            cause?: components["schemas"]["WaitingCauseDto"];
            /** @description For booking: why it fails, in English */
            failure?: string;
        };
        IssuedForCloseDto: {
            documentId: string;
            /** @enum {string} */
            type: "invoice" | "credit-note" | "debit-note";
            /** @example 2026-000017 */
            number: string;
        };
        CloseMarkerDto: {
            /** @description Number of the close of the client, from 1 */
            index: number;
            partition: number;
            offset: number;
            /**
             * Format: date-time
             * @description When the broker appended the marker
             */
            appendedAt: string;
            /** @description Whether the ledger has booked it; a booked close may have no document */
            booked: boolean;
            documents: components["schemas"]["IssuedForCloseDto"][];
        };
        PeriodDto: {
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Exclusive
             */
            to: string;
            /** @description IANA zone whose days bound the period */
            zone: string;
            /**
             * @description First local date
             * @example 2026-03-01
             */
            firstDay: string;
            /**
             * @description Last local date
             * @example 2026-03-31
             */
            lastDay: string;
            /** @enum {string} */
            state: "closed" | "due" | "waiting" | "open" | "upcoming";
            /**
             * Format: date-time
             * @description For a period that is not closed: when it may close, end + grace
             */
            dueAt?: string;
            /**
             * @description grace: late events are still accepted; earlier-period: the previous one must close first; journal: its partition is not being consumed; billing: it is not running; booking: closed, but not in the ledger yet
             * @enum {string}
             */
            waitsFor?: "grace" | "earlier-period" | "journal" | "billing" | "booking";
            /** @description What it waits for, in English */
            reason?: string;
            /** @description The same in machine-readable form */
            waitDetail?: components["schemas"]["WaitDetailDto"];
            close?: components["schemas"]["CloseMarkerDto"];
            /** @description Later closes of the period, which book late usage on separate notes */
            reCloses?: components["schemas"]["CloseMarkerDto"][];
        };
        ClientPeriodsDto: {
            clientId: string;
            /** @description Obstacles to billing the client; normally none */
            obstacles: components["schemas"]["ObstacleDto"][];
            /** @description In chronological order */
            periods: components["schemas"]["PeriodDto"][];
            /**
             * Format: date-time
             * @description When the next close is due
             */
            nextDueAt?: string;
        };
        PreviewPeriodDto: {
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Exclusive
             */
            to: string;
        };
        Party: {
            name: string;
            id?: string;
            vatId?: string;
            addressLines?: string[];
            postalCode?: string;
            city?: string;
            country?: string;
            /** Format: email */
            email?: string;
        };
        PreviewDocumentDto: {
            clientId: string;
            /** @enum {string} */
            type?: "invoice" | "credit-note" | "debit-note";
            /** @description Number of the document that a note would correct */
            corrects?: string;
            /** @description Versions in force in the period */
            contractVersions: number[];
            period: components["schemas"]["PreviewPeriodDto"];
            /** @description IANA zone of the period */
            zone: string;
            /** @description ISO 4217 */
            currency: string;
            /** @description Charged lines, each with its explanation; a difference of an earlier period names that period */
            lines: components["schemas"]["DocumentLine"][];
            /** @description Lines with a quantity and an amount of 0 */
            freeOfCharge?: components["schemas"]["RatedLine"][];
            /** @description Handled contacts without a charge, by reason, channel and team */
            listed: components["schemas"]["ListedUsage"][];
            /** @example 7350.00 */
            net: string;
            /** @description By category and rate */
            tax: components["schemas"]["DocumentTax"][];
            /** @example 7350.00 */
            total: string;
            /** @description The customer to invoice */
            customer?: components["schemas"]["Party"];
        };
        ForecastSumsDto: {
            /** @example 7350.00 */
            net: string;
            /** @example 7350.00 */
            total: string;
        };
        ForecastBandDto: {
            low: components["schemas"]["ForecastSumsDto"];
            high: components["schemas"]["ForecastSumsDto"];
            /** @description Number of whole days in the calculation */
            days: number;
            /** @description The calculation and its assumptions */
            method: string;
            /**
             * @description The same in machine-readable form
             * @enum {string}
             */
            methodCode: "spread-of-days";
        };
        ForecastDto: {
            /**
             * @description Elapsed share of the period, 0 to 1
             * @example 0.612903
             */
            elapsedShare: string;
            /** @description The calculation and its limits */
            method: string;
            /**
             * @description The same in machine-readable form
             * @enum {string}
             */
            methodCode: "share-of-period";
            /** @example 7350.00 */
            net: string;
            /** @example 7350.00 */
            taxAmount: string;
            /** @example 7350.00 */
            total: string;
            /** @description Absent before the fourth day, and without usage: there is no spread to calculate from */
            band?: components["schemas"]["ForecastBandDto"];
        };
        PreviewDto: {
            clientId: string;
            /** @enum {string} */
            type?: "invoice" | "credit-note" | "debit-note";
            /** @description Number of the document that a note would correct */
            corrects?: string;
            /** @description Versions in force in the period */
            contractVersions: number[];
            period: components["schemas"]["PreviewPeriodDto"];
            /** @description IANA zone of the period */
            zone: string;
            /** @description ISO 4217 */
            currency: string;
            /** @description Charged lines, each with its explanation; a difference of an earlier period names that period */
            lines: components["schemas"]["DocumentLine"][];
            /** @description Lines with a quantity and an amount of 0 */
            freeOfCharge?: components["schemas"]["RatedLine"][];
            /** @description Handled contacts without a charge, by reason, channel and team */
            listed: components["schemas"]["ListedUsage"][];
            /** @example 7350.00 */
            net: string;
            /** @description By category and rate */
            tax: components["schemas"]["DocumentTax"][];
            /** @example 7350.00 */
            total: string;
            /** @description The customer to invoice */
            customer?: components["schemas"]["Party"];
            /**
             * @description A preview is never an issued document
             * @enum {boolean}
             */
            issued: false;
            /**
             * Format: date-time
             * @description Instant of the usage, contracts and documents
             */
            asOf: string;
            /**
             * @description closed: already invoiced, with its amount as of now; next: it closes next, including the differences of earlier periods; later: other periods close before it
             * @enum {string}
             */
            state: "closed" | "next" | "later";
            /** @description Notes that the close would also issue */
            others: components["schemas"]["PreviewDocumentDto"][];
            /** @description Only for the current period */
            forecast?: components["schemas"]["ForecastDto"];
        };
        StatementPeriodDto: {
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Exclusive
             */
            to: string;
            /**
             * Format: date
             * @description In the zone
             */
            firstDay: string;
            /**
             * Format: date
             * @description In the zone, inclusive
             */
            lastDay: string;
        };
        CameLateDto: {
            contacts: number;
            legs: number;
            /** @description In ms */
            handleMs: number;
        };
        ServiceFiguresDto: {
            /** @description = handled + short + abandoned */
            contacts: number;
            /** @description Answered, and for calls handled for at least the contract’s threshold for short calls */
            handled: number;
            /** @description Calls handled for less than the contract’s threshold */
            short: number;
            /** @description Contacts that ended before an agent answered */
            abandoned: number;
            /** @description Handlings by one agent, and abandoned contacts: a transfer makes a second leg */
            legs: number;
            /** @description Legs that an agent answered, short ones included */
            answeredLegs: number;
            /** @description Legs with a response time */
            responses: number;
            /** @description Talk; for chats and tickets active time, in ms */
            talkMs: number;
            /** @description Hold, in ms */
            holdMs: number;
            /** @description Wrap-up, in ms */
            wrapMs: number;
            /** @description = talk + hold + wrap-up, in ms */
            handleMs: number;
            /** @description Average handle time = handleMs / answeredLegs, in ms, rounded; absent if there are none */
            ahtMs?: number;
            /** @description Average speed of answer = wait in queue of answered legs / answeredLegs, in ms, rounded; absent if there are none */
            asaMs?: number;
            /** @description First response time = from the customer’s message to the first reply / responses, in ms, rounded; absent if there are none */
            frtMs?: number;
            /**
             * @description = abandoned / contacts, 0 to 1, to six decimals; absent without contacts
             * @example 0.042
             */
            abandonmentRate?: string;
        };
        CoreFiguresDto: {
            /** @description Shifts of the dedicated team in the activities that the contract counts, by overlap with the interval, in ms */
            staffedMs: number;
            /** @description Handle time of the dedicated team by overlap with the interval; if overflow is billed by capacity, divided by the contract’s concurrency of each channel, in ms */
            handlingMs: number;
            /** @description Sum over intervals of max(0, staffed − handling), in ms */
            availableMs: number;
            /**
             * @description = handling / (handling + available), 0 to 1, over the intervals with staffed time; absent without any
             * @example 0.815
             */
            occupancy?: string;
            /** @description Staffed in intervals in which overflow was billed: by routing, intervals in which an overflow leg ended; by capacity, intervals of a netted range above capacity, in ms */
            staffedInOverflowMs: number;
            /** @description Available in intervals in which overflow was billed: the core team’s idle time, in ms */
            idleInOverflowMs: number;
        };
        StatementChannelDto: {
            /** @description = handled + short + abandoned */
            contacts: number;
            /** @description Answered, and for calls handled for at least the contract’s threshold for short calls */
            handled: number;
            /** @description Calls handled for less than the contract’s threshold */
            short: number;
            /** @description Contacts that ended before an agent answered */
            abandoned: number;
            /** @description Handlings by one agent, and abandoned contacts: a transfer makes a second leg */
            legs: number;
            /** @description Legs that an agent answered, short ones included */
            answeredLegs: number;
            /** @description Legs with a response time */
            responses: number;
            /** @description Talk; for chats and tickets active time, in ms */
            talkMs: number;
            /** @description Hold, in ms */
            holdMs: number;
            /** @description Wrap-up, in ms */
            wrapMs: number;
            /** @description = talk + hold + wrap-up, in ms */
            handleMs: number;
            /** @description Average handle time = handleMs / answeredLegs, in ms, rounded; absent if there are none */
            ahtMs?: number;
            /** @description Average speed of answer = wait in queue of answered legs / answeredLegs, in ms, rounded; absent if there are none */
            asaMs?: number;
            /** @description First response time = from the customer’s message to the first reply / responses, in ms, rounded; absent if there are none */
            frtMs?: number;
            /**
             * @description = abandoned / contacts, 0 to 1, to six decimals; absent without contacts
             * @example 0.042
             */
            abandonmentRate?: string;
            /** @enum {string} */
            channel: "call" | "chat" | "ticket";
            /** @enum {string} */
            team: "dedicated" | "shared";
        };
        StatementDayDto: {
            /** @description = handled + short + abandoned */
            contacts: number;
            /** @description Answered, and for calls handled for at least the contract’s threshold for short calls */
            handled: number;
            /** @description Calls handled for less than the contract’s threshold */
            short: number;
            /** @description Contacts that ended before an agent answered */
            abandoned: number;
            /** @description Handlings by one agent, and abandoned contacts: a transfer makes a second leg */
            legs: number;
            /** @description Legs that an agent answered, short ones included */
            answeredLegs: number;
            /** @description Legs with a response time */
            responses: number;
            /** @description Talk; for chats and tickets active time, in ms */
            talkMs: number;
            /** @description Hold, in ms */
            holdMs: number;
            /** @description Wrap-up, in ms */
            wrapMs: number;
            /** @description = talk + hold + wrap-up, in ms */
            handleMs: number;
            /** @description Average handle time = handleMs / answeredLegs, in ms, rounded; absent if there are none */
            ahtMs?: number;
            /** @description Average speed of answer = wait in queue of answered legs / answeredLegs, in ms, rounded; absent if there are none */
            asaMs?: number;
            /** @description First response time = from the customer’s message to the first reply / responses, in ms, rounded; absent if there are none */
            frtMs?: number;
            /**
             * @description = abandoned / contacts, 0 to 1, to six decimals; absent without contacts
             * @example 0.042
             */
            abandonmentRate?: string;
            /**
             * Format: date
             * @description Local date in the zone
             */
            day: string;
            core: components["schemas"]["CoreFiguresDto"];
        };
        StatementDto: {
            clientId: string;
            period: components["schemas"]["StatementPeriodDto"];
            /** @description IANA zone of the period and its days */
            zone: string;
            /**
             * @description Whether the period is closed
             * @enum {string}
             */
            state: "closed" | "next" | "later";
            /**
             * Format: date-time
             * @description Instant of the usage: for a closed period when its last close marker was appended, otherwise now
             */
            asOf: string;
            /** @description For a closed period, the changes since then, which are on a later document. Absent: none */
            sinceClose?: components["schemas"]["CameLateDto"];
            total: components["schemas"]["ServiceFiguresDto"];
            core: components["schemas"]["CoreFiguresDto"];
            byChannel: components["schemas"]["StatementChannelDto"][];
            /** @description In chronological order */
            byDay: components["schemas"]["StatementDayDto"][];
        };
        CompareRequestDto: {
            /**
             * Format: date
             * @description Any local date in the period; default: the current period
             * @example 2026-03-31
             */
            period?: string;
            /** @description Contract versions as for POST /v1/contracts; clientId and version may be omitted, effectiveFrom is ignored. None: derived models */
            contracts?: {
                [key: string]: unknown;
            }[];
            /**
             * @description Price of an hour of the team, for derived terms; default: the price of the contract, or a price derived from it
             * @example 22.50
             */
            hourPrice?: string;
            /**
             * @description Price of a handled minute, for derived terms; default: the price of the contract, or a price derived from it
             * @example 22.50
             */
            minutePrice?: string;
        };
        VolumeDto: {
            /**
             * @description Contacts handled
             * @example 1200
             */
            contacts: string;
            /**
             * @description Minutes of handle time
             * @example 5400.5
             */
            handledMinutes: string;
        };
        BreakEvenDto: {
            /**
             * @description Times the period’s volume; three significant digits
             * @example 1.35
             */
            factor: string;
            /** @description Contacts at that volume */
            contacts: string;
            /** @description Minutes of handle time at that volume */
            handledMinutes: string;
            /** @description The cheaper of the two from this volume on */
            cheaper: string;
        };
        SeriesPointDto: {
            /**
             * @description Times the period’s volume
             * @example 0.5
             */
            factor: string;
            /** @example 7350.00 */
            net: string;
        };
        ComparedChoiceDto: {
            /** @example present */
            name: string;
            /** @description Versions in force in the period */
            contractVersions: number[];
            /** @example 7350.00 */
            net: string;
            /** @example 7350.00 */
            tax: string;
            /** @example 7350.00 */
            total: string;
            /**
             * @description Net, compared with the present terms; positive: more expensive
             * @example 7350.00
             */
            difference: string;
            /**
             * @description Net by component of lines
             * @example {
             *       "hours": "880.00"
             *     }
             */
            components: {
                [key: string]: string;
            };
            /**
             * @description Net per contact handled; absent if none
             * @example 7350.00
             */
            perContact?: string;
            /**
             * @description Net per minute handled; absent if none
             * @example 7350.00
             */
            perHandledMinute?: string;
            /** @description Whether it costs the same as the present terms at every volume searched */
            equal: boolean;
            /** @description Volumes at which the cheaper of this choice and the present terms changes, as contacts and handle time grow and the team’s hours stay the same; searched up to 64 times the volume */
            breakEven: components["schemas"]["BreakEvenDto"][];
            /** @description Net cost from half to twice the volume, for a plot */
            series: components["schemas"]["SeriesPointDto"][];
            /** @description Charged lines */
            lines: components["schemas"]["RatedLine"][];
            /** @description Handled contacts without a charge */
            listed: components["schemas"]["ListedUsage"][];
            /** @description The contract of this choice; for the present terms see the contracts of the client */
            contract?: components["schemas"]["ContractVersion"];
            /** @description For derived terms: the assumptions */
            assumptions: string[];
        };
        CheapestDto: {
            /** @description Name of a choice */
            name: string;
            /** @description Choices with the same cost over this range of volumes */
            equal: string[];
            /** @example 0 */
            fromFactor: string;
            /**
             * @description Absent: up to the end of the search, 64
             * @example 1.35
             */
            toFactor?: string;
        };
        ComparisonDto: {
            clientId: string;
            /**
             * @description Volume of the period
             * @enum {string}
             */
            state: "closed" | "next" | "later";
            /**
             * Format: date-time
             * @description Usage and contracts as of then, also of a closed period
             */
            asOf: string;
            period: components["schemas"]["StatementPeriodDto"];
            /** @description IANA zone of the period */
            zone: string;
            /** @description ISO 4217 */
            currency: string;
            volume: components["schemas"]["VolumeDto"];
            /** @description First `present`, the signed terms; then `draft-1`, `draft-2` in the order sent, or the derived models by their names */
            choices: components["schemas"]["ComparedChoiceDto"][];
            /** @description Choices without a contract in part of the period: they are not ranked */
            partlyInForce: string[];
            /** @description The cheapest choice by volume, from no usage upwards */
            cheapest: components["schemas"]["CheapestDto"][];
            /** @description Models without a price to derive terms from: send hourPrice or minutePrice */
            notDerived: string[];
        };
        AdjustmentDto: {
            clientId: string;
            /** @description Unique within the client */
            id: string;
            /** @enum {string} */
            kind: "credit" | "charge";
            /** @description Net of tax, positive for credits too */
            amount: string;
            /** @description ISO 4217 */
            currency: string;
            /** @description Text of the invoice line */
            description: string;
            reason: string;
            /** @description Who decided it */
            bookedBy: string;
            /**
             * Format: date-time
             * @description The first close after this instant books it
             */
            bookedAt: string;
            /** @description Number of the document that contains it; absent until one is issued */
            document?: string;
        };
        ClientAdjustmentsDto: {
            clientId: string;
            /** @description In booking order */
            adjustments: components["schemas"]["AdjustmentDto"][];
        };
        DocumentPeriodDto: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        DocumentSummaryDto: {
            documentId: string;
            /** @enum {string} */
            type: "invoice" | "credit-note" | "debit-note";
            clientId: string;
            /** @description Number in its series, without gaps */
            number: string;
            /** @description Number of the document of the client, from 1 */
            sequence: number;
            period: components["schemas"]["DocumentPeriodDto"];
            /** @description IANA zone of the period */
            zone: string;
            /** Format: date-time */
            issuedAt: string;
            /** Format: date */
            dueDate: string;
            /** @description Number of the document that a note corrects */
            corrects?: string;
            /** @description ISO 4217 */
            currency: string;
            /** @example 7350.00 */
            net: string;
            /** @example 7350.00 */
            total: string;
            /** @description SHA-256 over the canonical JSON of the document without this field */
            contentHash: string;
        };
        DocumentPageDto: {
            /** @description Oldest first */
            documents: components["schemas"]["DocumentSummaryDto"][];
            /** @description Cursor of the next page; absent on the last */
            next?: string;
        };
        IssuedDocument: {
            number: string;
            sequence: number;
            issuedAt: string;
            dueDate: string;
            contentHash: string;
            clientId: string;
            contractVersions: number[];
            period: components["schemas"]["RatedPeriod"];
            zone: string;
            currency: string;
            freeOfCharge?: components["schemas"]["RatedLine"][];
            listed: components["schemas"]["ListedUsage"][];
            net: string;
            total: string;
            documentId: string;
            /** @enum {unknown} */
            type: "invoice" | "credit-note" | "debit-note";
            series: string;
            corrects?: string;
            lines: components["schemas"]["DocumentLine"][];
            tax: components["schemas"]["DocumentTax"][];
            journal: components["schemas"]["JournalPosition"];
            usageHash: string;
            seller: components["schemas"]["Party"];
            customer: components["schemas"]["Party"];
            terms: components["schemas"]["ContractVersion"][];
        };
        ContractFigureDto: {
            /** @example 800.00 */
            value: string;
            /** @description Contract version */
            version: number;
            /**
             * @description JSON pointer into the version
             * @example /fees/0/amount
             */
            pointer: string;
        };
        LineAdjustmentDto: {
            id: string;
            /** @enum {string} */
            kind: "credit" | "charge";
            reason: string;
            /** @description Who decided it */
            bookedBy: string;
        };
        BookedLineDto: {
            /** @description Number of the document */
            number: string;
            line: number;
        };
        ChangedSinceDto: {
            /** @description Versions signed since the charge was last booked */
            contractVersions: number[];
            /** @description Late events of the period since then */
            eventCount: number;
        };
        LineOriginDto: {
            /** @description Figures of the contract and their positions */
            figures?: components["schemas"]["ContractFigureDto"][];
            /** @description Base lines of the document */
            lines?: number[];
            /** @description For a manual adjustment */
            adjustment?: components["schemas"]["LineAdjustmentDto"];
            /** @description For a difference: the line that last booked the charge */
            before?: components["schemas"]["BookedLineDto"];
            /** @description For a difference: changes since then */
            since?: components["schemas"]["ChangedSinceDto"];
        };
        LineRowDto: {
            /** @enum {string} */
            kind: "event" | "span" | "in-span";
            /**
             * @description Exact, in the line’s unit: a decimal, or a fraction such as `22/3`; absent for events in a span
             * @example 7.4
             */
            quantity?: string;
            /** @description For a difference: the quantity when the charge was last booked */
            before?: string;
            /** @description For a difference: the quantity now */
            now?: string;
            /**
             * @description For a difference: why it is included
             * @enum {string}
             */
            why?: "late" | "repriced" | "moved";
            /** @description With `id`, the event’s identity */
            source?: string;
            id?: string;
            /** @description The current revision */
            revision?: number;
            /** @description Offset in the document’s partition of the journal */
            offset?: number;
            /** @enum {string} */
            type?: "call" | "chat" | "ticket" | "shift";
            /** @enum {string} */
            team?: "dedicated" | "shared";
            /** @description For a shift */
            activity?: string;
            /** @enum {string} */
            direction?: "inbound" | "outbound";
            queue?: string;
            skill?: string;
            leg?: number;
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            endedAt?: string;
            /** @description Time of the whole event, before the billing increment; ms */
            measuredMs?: number;
            /** @description Time of the whole event, after the billing increment; ms */
            billedMs?: number;
            /** @description If contacts are counted */
            contacts?: number;
            /**
             * Format: date-time
             * @description For a span
             */
            from?: string;
            /**
             * Format: date-time
             * @description For a span
             */
            to?: string;
            /** @description Load in ms: for a span by channel, for an event in it as a number */
            loadMs?: number | {
                [key: string]: number;
            };
            /** @description Milliseconds; for a difference, the change */
            staffedMs?: number;
        };
        LineEventsPageDto: {
            documentId: string;
            /** @description Number of the document */
            number: string;
            line: number;
            description: string;
            /** @description Quantity of the line, rounded to 6 decimals */
            quantity: string;
            /** @enum {string} */
            unit: "minute" | "contact" | "hour" | "period" | "once";
            amount: string;
            /** @example 7.4 × 0.65 = 4.81 */
            calculation: string;
            /**
             * @description Why the line has no events: `origin` describes its source
             * @enum {string}
             */
            withoutEvents?: "agreed-amount" | "contracted-hours" | "computed-from-lines" | "booked-by-a-person";
            /** @description If the line has no events */
            origin?: components["schemas"]["LineOriginDto"];
            /**
             * @description Exact sum of all rows on all pages
             * @example 7.4
             */
            sum: string;
            /** @description Whether the rows add up to the line’s quantity */
            addsUp: boolean;
            /** @description In the order in which they filled tiers */
            rows: components["schemas"]["LineRowDto"][];
            /** @description Cursor of the next page; absent on the last */
            next?: string;
        };
        CountersDto: {
            /** @description All records read */
            received: number;
            /** @description Counted */
            accepted: number;
            /** @description Repetitions of a revision */
            duplicate: number;
            /** @description Revisions older than the current one */
            superseded: number;
            /** @description Records with another key than that of their client, forwarded under its key */
            forwarded: number;
            /** @description Invalid records, written to the dead letters */
            rejected: number;
            /**
             * @description Rejected records by code
             * @example {
             *       "invalid-time": 3
             *     }
             */
            rejectedByCode: {
                [key: string]: number;
            };
        };
        PartitionIngestDto: {
            partition: number;
            /** @description The next record to fold; absent until the first is folded */
            position?: number;
            /** @description The offset of the next record appended to the log */
            highWatermark: number;
            /** @description Records not folded yet */
            lagRecords: number;
            /** @description The age of the oldest record not folded yet, by its append time, in seconds */
            lagSeconds: number;
            /**
             * Format: date-time
             * @description When the last record folded was appended
             */
            lastAppendedAt?: string;
            /**
             * Format: date-time
             * @description When an ingest process last read the partition, with or without records; absent = never
             */
            lastSeenAt?: string;
            counters: components["schemas"]["CountersDto"];
        };
        IngestTotalsDto: {
            /**
             * Format: date-time
             * @description Of the partition with the oldest last read; absent = a partition was never read
             */
            lastSeenAt?: string;
            /**
             * @description No process has read one of the partitions for 20 s: ingest is not running, or does not consume all partitions
             * @enum {boolean}
             */
            isInactive?: true;
            lagRecords: number;
            /** @description Of the partition with the largest lag, in seconds */
            lagSeconds: number;
            counters: components["schemas"]["CountersDto"];
        };
        IngestDto: {
            /** Format: date-time */
            at: string;
            /** @description The journal’s topic */
            topic: string;
            partitions: components["schemas"]["PartitionIngestDto"][];
            totals: components["schemas"]["IngestTotalsDto"];
        };
        WaitingCloseDto: {
            clientId: string;
            /** @description In English */
            reason: string;
            /** @description Absent: the cause has no code */
            cause?: components["schemas"]["WaitingCauseDto"];
            /** Format: date-time */
            since: string;
        };
        ClosingRunDto: {
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description When only waiting closes were left; absent = it is not finished
             */
            until?: string;
            /** @description Closes booked in this month end */
            booked: number;
            /** @description Closes booked, and all that are still due or not booked */
            total: number;
            /** @description Average; absent in the first seconds */
            bookedPerSecond?: number;
            /** @description At that rate, without waiting closes; absent when finished, or when nothing is booked yet */
            secondsLeft?: number;
        };
        ClosingDto: {
            /**
             * Format: date-time
             * @description When billing reported; absent = never
             */
            at?: string;
            /**
             * @description Billing has not reported for 20 s: it is not running. The counts are those at `at`; periods that became due since then are not counted
             * @enum {boolean}
             */
            isSilent?: true;
            /** @description Periods that are due and not closed yet */
            due: number;
            /** @description Due periods whose marker is in the journal */
            published: number;
            /** @description Closes that are not booked yet */
            unbooked: number;
            /** @description Closes not booked yet whose drafts only need a number from the ledger */
            drafted: number;
            /** @description Closes that cannot be booked, oldest first */
            waiting: components["schemas"]["WaitingCloseDto"][];
            /** @description The current month end, or the last one; absent = none yet */
            run?: components["schemas"]["ClosingRunDto"];
        };
        PlatformDto: {
            clientId: string;
            /** @description The `source` of its events */
            source: string;
            /**
             * @description silent: it sends no events, although its own rhythm and the usage of its client in the week before suggest that it should
             * @enum {string}
             */
            state: "silent" | "heard";
            /**
             * Format: date-time
             * @description When the last of its events was appended to the journal
             */
            lastAt: string;
            /**
             * Format: date-time
             * @description When its inactivity became unusual
             */
            silentFrom?: string;
            /** @description Its usual pause between events: the median of those of a minute or more; absent = no pause */
            usualPauseSeconds?: number;
            /** @description Its events read since `since` */
            events: number;
        };
        PlatformsDto: {
            /**
             * Format: date-time
             * @description The oldest record read: platforms that were inactive before it are not known; absent = nothing read yet
             */
            since?: string;
            /** @description Platforms seen since then */
            known: number;
            /** @description Silent platforms */
            silent: number;
            /** @description Silent platforms, the longest silent first; then the others in the same order */
            platforms: components["schemas"]["PlatformDto"][];
        };
        PlaceDto: {
            topic: string;
            partition: number;
            offset: number;
        };
        ReplayedDto: {
            /** Format: date-time */
            at: string;
            by: string;
            /** @description Id of the replay in the audit */
            replayId: string;
            /** @description false: started, not known to have finished */
            done: boolean;
        };
        DeadLetterDto: {
            /** @description Its offset in the dead letters */
            id: number;
            /** Format: date-time */
            filedAt: string;
            /** @example invalid-time */
            code: string;
            /** @description The fault and the expected value */
            message: string;
            /** @description As named by the record, otherwise its key */
            clientId?: string;
            /** @description Position of the refused record */
            origin: components["schemas"]["PlaceDto"];
            /**
             * @description For a record that was replayed and refused again: the previous dead letter
             * @example contador.dead-letters/0/7
             */
            replayOf?: string;
            /**
             * @description Position of the first refused record
             * @example contador.journal/3/42
             */
            firstOrigin?: string;
            /** @description Absent: not replayed */
            replayed?: components["schemas"]["ReplayedDto"];
        };
        DeadLetterPageDto: {
            /** @description Newest first; a page may be short even if a next page exists */
            letters: components["schemas"]["DeadLetterDto"][];
            /** @description Cursor of the next page; absent on the last */
            next?: string;
        };
        ClientDeadLettersDto: {
            /** @description Absent: dead letters without a client */
            clientId?: string;
            letters: number;
        };
        DeadLetterCountsDto: {
            total: number;
            byCode: {
                [key: string]: number;
            };
            /** @description Clients with the most dead letters first, at most 100 */
            byClient: components["schemas"]["ClientDeadLettersDto"][];
            /** @description false: only the newest were counted in the time available */
            complete: boolean;
        };
        PayloadDto: {
            /**
             * @description none: the record has no value
             * @enum {string}
             */
            kind: "json" | "text" | "hex" | "none";
            /** @description JSON indented, text with control characters escaped, or a hex dump */
            text: string;
            /** @description Size of the whole value */
            bytes: number;
            /** @description Whether the text is truncated */
            truncated: boolean;
        };
        TodayDto: {
            /**
             * @description taken: ingest would accept it now; close: only billing sends closes, never replayed
             * @enum {string}
             */
            kind: "taken" | "rejected" | "close";
            /** @description Why it would be refused again */
            code?: string;
            message?: string;
            /** @description Identity of the event: clientId, source, id, revision */
            event?: {
                [key: string]: unknown;
            };
        };
        DeadLetterDetailDto: {
            /** @description Its offset in the dead letters */
            id: number;
            /** Format: date-time */
            filedAt: string;
            /** @example invalid-time */
            code: string;
            /** @description The fault and the expected value */
            message: string;
            /** @description As named by the record, otherwise its key */
            clientId?: string;
            /** @description Position of the refused record */
            origin: components["schemas"]["PlaceDto"];
            /**
             * @description For a record that was replayed and refused again: the previous dead letter
             * @example contador.dead-letters/0/7
             */
            replayOf?: string;
            /**
             * @description Position of the first refused record
             * @example contador.journal/3/42
             */
            firstOrigin?: string;
            /** @description Absent: not replayed */
            replayed?: components["schemas"]["ReplayedDto"];
            /** @description Meaning of the code */
            meaning?: string;
            /** @description Remedy */
            remedy?: string;
            key?: string;
            /** @description Headers of the record, as text */
            headers: {
                [key: string]: string;
            };
            payload: components["schemas"]["PayloadDto"];
            /** @description The result if ingest read it now */
            today: components["schemas"]["TodayDto"];
        };
        ReplayRequest: {
            /**
             * @description Only with this reject code
             * @enum {string}
             */
            code?: "not-json" | "oversized" | "undecodable-batch" | "too-deep" | "invalid-envelope" | "unknown-type" | "invalid-client-id" | "missing-field" | "invalid-field" | "invalid-time" | "impossible-time" | "impossible-duration" | "in-the-future" | "too-old" | "close-out-of-order";
            /** @description Only of this client, if the record or its key names one */
            clientId?: string;
            /**
             * Format: date-time
             * @description Refused at this instant or later
             * @example 2026-03-01T00:00:00Z
             */
            from?: string;
            /**
             * Format: date-time
             * @description Refused before this instant
             * @example 2026-03-01T00:00:00Z
             */
            to?: string;
            ids?: number[];
            /**
             * @description Every dead letter
             * @default false
             */
            all: boolean;
            /** @description A corrected event, as a structured CloudEvent, in place of the one dead letter in `ids` */
            replacement?: {
                [key: string]: unknown;
            };
            /**
             * @description Include dead letters replayed before
             * @default false
             */
            again: boolean;
            /**
             * @description Only report what would be replayed
             * @default true
             */
            dryRun: boolean;
        };
        RefusalDto: {
            /** @description Id of the dead letter */
            id: number;
            /** @description A reject code by the current rules, `period-close` or `other-event` */
            code: string;
            message: string;
        };
        ReplayDto: {
            /** @description Id in the audit; absent for a dry run */
            replayId?: string;
            dryRun: boolean;
            /** @description false: time limit reached; send the request again to continue */
            complete: boolean;
            /** @description Selected dead letters */
            matched: number;
            /** @description Records that ingest would accept now */
            replayable: number;
            /** @description Records appended to the journal; 0 for a dry run */
            replayed: number;
            /** @description Replayed before, or in another replay that is running */
            already: number;
            /** @description Records that ingest would refuse again, or that are never replayed */
            refused: number;
            refusedByCode: {
                [key: string]: number;
            };
            /** @description The first 100 refused records */
            refusals: components["schemas"]["RefusalDto"][];
        };
        SessionDto: {
            /** @description The logged-in user */
            name: string;
            /** @enum {string} */
            role: "ops" | "billing" | "client";
            /** @description For the role client: the client whose data it sees */
            clientId?: string;
        };
        LogInDto: {
            /** @description An access key, or a token of the identity provider */
            key: string;
        };
        KeyDto: {
            /** @example 5f0c1a9be2d34c77 */
            keyId: string;
            /** @description Owner or purpose */
            name: string;
            /** @enum {string} */
            role: "ops" | "billing" | "client";
            /** @description For the role client: the only client it has access to */
            clientId?: string;
            /** @enum {string} */
            state: "in-force" | "expired" | "revoked";
            /** Format: date-time */
            createdAt: string;
            /** @description Who created it */
            createdBy: string;
            /** Format: date-time */
            expiresAt?: string;
            /** Format: date-time */
            revokedAt?: string;
            /** @description The key that it replaces */
            replaces?: string;
            /**
             * Format: date-time
             * @description To the minute; absent: never or unknown
             */
            lastUsedAt?: string;
        };
        KeysDto: {
            keys: components["schemas"]["KeyDto"][];
        };
        AuditEntryDto: {
            /** @description Position in the audit: later entries have higher positions */
            position: number;
            /** @description Id of the change: sent again, it is audited again under the same id */
            id: string;
            /** @enum {string} */
            type: "contract.signed" | "adjustment.booked" | "dead-letters.replayed" | "key.created" | "key.rotated" | "key.revoked";
            /** Format: date-time */
            at: string;
            /** @description Who */
            by: string;
            /** @description The client of the change */
            clientId?: string;
            /** @description Reason, if one was given */
            reason?: string;
            /** @description The previous value; absent: none */
            before?: {
                [key: string]: unknown;
            };
            /** @description The new value */
            after?: {
                [key: string]: unknown;
            };
            /** @description Further details, such as the selection and the count of a replay */
            details?: {
                [key: string]: unknown;
            };
        };
        AuditPageDto: {
            /** @description Newest first */
            entries: components["schemas"]["AuditEntryDto"][];
            /** @description `cursor` of the next page; a page may be short, or empty, while it has a `next` */
            next?: string;
        };
        RatedLine: {
            /** @enum {unknown} */
            component: "usage" | "overflow" | "hours" | "fee" | "base-fee" | "discount" | "minimum-shortfall";
            description: string;
            /** @enum {unknown} */
            channel?: "call" | "chat" | "ticket";
            queue?: string;
            /** @enum {unknown} */
            direction?: "inbound" | "outbound";
            skill?: string;
            /** @enum {unknown} */
            basis?: "handle" | "talk" | "response" | "contact" | "agreed-time";
            /** @enum {unknown} */
            increment?: "exact" | "1/1" | "6/6" | "30/6" | "60/60";
            feeId?: string;
            tier?: number;
            band?: string;
            from: string;
            to: string;
            quantity: string;
            /** @enum {unknown} */
            unit: "minute" | "contact" | "hour" | "period" | "once";
            unitPrice: string;
            amount: string;
            explanation: components["schemas"]["Explanation"];
        };
        Explanation: {
            calculation: string;
            quantity?: string;
            amount?: string;
            terms: components["schemas"]["TermsInForce"][];
            price?: components["schemas"]["PriceSource"];
            share?: components["schemas"]["ShareOfPeriod"];
            metered?: components["schemas"]["Metered"][];
            cells?: components["schemas"]["CellOfRun"][];
            contracted?: components["schemas"]["ContractedHours"];
            capacity?: components["schemas"]["CapacityExplanation"];
            discount?: components["schemas"]["DiscountExplanation"];
            floor?: components["schemas"]["FloorExplanation"];
        };
        FloorExplanation: {
            minimums: components["schemas"]["FloorMinimum"][];
            minimum: string;
            countedLines: string;
            countedDiscounts: string;
        };
        FloorMinimum: {
            elapsedHours: string;
            periodHours: string;
            value: string;
            version: number;
            pointer: string;
        };
        DiscountExplanation: {
            percent: string;
            on: ("usage" | "overflow" | "hours" | "fee" | "base-fee")[];
            base: string;
        };
        CapacityExplanation: {
            /** @enum {unknown} */
            netting: "interval" | "day" | "period";
            /** @enum {unknown} */
            intervalMinutes: 15 | 30;
            occupancy: string;
            concurrency: {
                [key: string]: string;
            };
            spans: number;
            over: components["schemas"]["DayOverCapacity"][];
        };
        DayOverCapacity: {
            day: string;
            spans: number;
            loadMs: {
                [key: string]: number;
            };
            staffedMs: number;
            minutes: string;
        };
        ContractedHours: {
            perPeriod: string;
            fte?: string;
            hoursPerFte?: string;
        };
        CellOfRun: {
            tier?: number;
            band?: string;
            quantity: string;
        };
        Metered: {
            band?: string;
            contacts?: number;
            legs?: number;
            measuredMs?: string;
            billedMs?: string;
            agreedSeconds?: number;
        };
        ShareOfPeriod: {
            elapsedHours: string;
            periodHours: string;
        };
        PriceSource: {
            multiplier?: components["schemas"]["ContractFigure"];
            value: string;
            version: number;
            pointer: string;
        };
        ContractFigure: {
            value: string;
            version: number;
            pointer: string;
        };
        TermsInForce: {
            version: number;
            from: string;
            to: string;
        };
        ListedUsage: {
            /** @enum {unknown} */
            reason: "no-contract" | "abandoned" | "included" | "short" | "unpriced";
            /** @enum {unknown} */
            channel: "call" | "chat" | "ticket";
            /** @enum {unknown} */
            team: "dedicated" | "shared";
            contacts: number;
            legs: number;
            handleMs: number;
        };
        RatedPeriod: {
            from: string;
            to: string;
        };
        Customer: {
            name?: string;
            vatId?: string;
            country?: string;
            id?: string;
            /** Format: email */
            email?: string;
            addressLines?: string[];
            postalCode?: string;
            city?: string;
        };
        Tax: {
            /** @enum {unknown} */
            category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M" | "B";
            rate: string;
        };
        Discount: {
            description?: string;
            percent: string;
            on?: ("usage" | "overflow" | "hours" | "fee" | "base-fee")[];
        };
        Fee: {
            id: string;
            description?: string;
            amount: string;
            /** @enum {unknown} */
            per?: "period";
            on?: string;
        };
        Minimum: {
            /** @enum {unknown} */
            kind: "floor" | "base-fee";
            amount: string;
            counts?: ("usage" | "overflow" | "hours" | "fee" | "base-fee")[];
        };
        OverflowTerms: {
            /** @enum {unknown} */
            by: "routing" | "capacity";
            /** @enum {unknown} */
            intervalMinutes?: 15 | 30;
            occupancy?: string;
            concurrency?: components["schemas"]["Concurrency"];
            activities?: string[];
            /** @enum {unknown} */
            netting?: "interval" | "day" | "period";
            price?: components["schemas"]["Pricing"];
        };
        Pricing: {
            unitPrice?: string;
            tiers?: components["schemas"]["Tier"][];
            bandPrices?: {
                [key: string]: components["schemas"]["BandPrice"];
            };
        };
        BandPrice: {
            multiplier?: string;
            unitPrice?: string;
        };
        Tier: {
            upTo?: string;
            unitPrice: string;
        };
        Concurrency: {
            call?: string;
            chat?: string;
            ticket?: string;
        };
        TeamTerms: {
            /** @enum {unknown} */
            hours: "contracted" | "staffed";
            quantity?: string;
            fte?: string;
            hoursPerFte?: string;
            activities?: string[];
            unitPrice?: string;
            tiers?: components["schemas"]["Tier"][];
            bandPrices?: {
                [key: string]: components["schemas"]["BandPrice"];
            };
        };
        ContactTerms: {
            /** @enum {unknown} */
            shortContactSeconds?: 0 | 5 | 10 | 20 | 30 | 60;
            prices: components["schemas"]["Price"][];
        };
        Price: {
            /** @enum {unknown} */
            channel: "call" | "chat" | "ticket";
            queue?: string;
            /** @enum {unknown} */
            direction?: "inbound" | "outbound";
            skill?: string;
            /** @enum {unknown} */
            basis: "handle" | "talk" | "response" | "contact" | "agreed-time";
            /** @enum {unknown} */
            increment?: "exact" | "1/1" | "6/6" | "30/6" | "60/60";
            agreedSeconds?: number;
            /** @enum {unknown} */
            tierMode?: "graduated" | "volume";
            unitPrice?: string;
            tiers?: components["schemas"]["Tier"][];
            bandPrices?: {
                [key: string]: components["schemas"]["BandPrice"];
            };
        };
        Band: {
            name: string;
            dates?: string[];
            days?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            from?: string;
            to?: string;
        };
        PeriodTerms: {
            /** @enum {unknown} */
            kind: "month" | "week" | "table";
            /** @enum {unknown} */
            anchorDay?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
            starts?: string[];
        };
        JournalPosition: {
            partition: number;
            offset: number;
        };
        DocumentTax: {
            periodFrom?: string;
            periodTo?: string;
            /** @enum {unknown} */
            ofAdjustments?: true;
            /** @enum {unknown} */
            category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M" | "B";
            rate: string;
            taxable: string;
            amount: string;
        };
        DocumentLine: {
            /** @enum {unknown} */
            component: "usage" | "overflow" | "hours" | "fee" | "base-fee" | "discount" | "minimum-shortfall" | "credit" | "charge";
            periodFrom?: string;
            periodTo?: string;
            difference?: components["schemas"]["Difference"];
            adjustmentId?: string;
            reason?: string;
            bookedBy?: string;
            description: string;
            /** @enum {unknown} */
            channel?: "call" | "chat" | "ticket";
            queue?: string;
            /** @enum {unknown} */
            direction?: "inbound" | "outbound";
            skill?: string;
            /** @enum {unknown} */
            basis?: "handle" | "talk" | "response" | "contact" | "agreed-time";
            /** @enum {unknown} */
            increment?: "exact" | "1/1" | "6/6" | "30/6" | "60/60";
            feeId?: string;
            tier?: number;
            band?: string;
            from: string;
            to: string;
            quantity: string;
            /** @enum {unknown} */
            unit: "minute" | "contact" | "hour" | "period" | "once";
            unitPrice: string;
            amount: string;
            explanation: components["schemas"]["Explanation"];
        };
        Difference: {
            corrects?: string;
            before: components["schemas"]["LineFigures"];
            now: components["schemas"]["LineFigures"];
            cause: components["schemas"]["Cause"];
        };
        Cause: {
            events: components["schemas"]["ChangedEvent"][];
            eventCount: number;
            contractVersions: number[];
        };
        ChangedEvent: {
            source: string;
            id: string;
            revision: number;
        };
        LineFigures: {
            quantity: string;
            amount: string;
        };
        AdjustmentOrder: {
            id: string;
            /** @enum {unknown} */
            kind: "credit" | "charge";
            amount: string;
            currency?: string;
            description: string;
            reason: string;
            bookedBy: string;
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
    signContract: {
        parameters: {
            query?: {
                /** @description Reason; required for a version that starts before the end of the client’s last closed period */
                reason?: string;
            };
            header?: {
                /** @description The latest version number of the client that you expect, in quotes, "0" for none: with another one, nothing is signed */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractVersion"];
            };
        };
        responses: {
            /** @description It already exists with the same terms */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedContractDto"];
                };
            };
            /** @description Signed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedContractDto"];
                };
            };
            /** @description not-json: The body is not JSON; invalid-query: Some query parameters are invalid; bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description version-conflict: The version already exists with other terms */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description signed-meanwhile: Another version was signed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-json-type: The body must be sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description invalid-contract: The contract version is not valid; backdating-needs-reason: A version that affects closed periods requires a reason */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    checkContract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractVersion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedContractDto"];
                };
            };
            /** @description not-json: The body is not JSON; bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-json-type: The body must be sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listClients: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the previous page, with the same other parameters */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPageDto"];
                };
            };
            /** @description invalid-query: Some query parameters are invalid; bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    clientContracts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Client id */
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientContractsDto"];
                };
            };
            /** @description bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unknown-client: No such client */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    clientUsage: {
        parameters: {
            query: {
                /** @description Start of the usage, on a quarter hour */
                from: string;
                /** @description End of the usage, exclusive, on a quarter hour */
                to: string;
                /** @description Days and hours are those of the contract’s zone. At most 400 days by day, 62 by hour, 31 by interval */
                by?: "interval" | "hour" | "day";
                /** @description Dimensions to split the sums by */
                split?: string;
            };
            header?: never;
            path: {
                /** @description Client id */
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description For CSV in pages: the address of the next page, `rel="next"` */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientUsageDto"];
                    "text/csv": string;
                };
            };
            /** @description invalid-query: Some query parameters are invalid; bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unknown-client: No such client */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-acceptable: No such representation */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    clientPeriods: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Client id */
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPeriodsDto"];
                };
            };
            /** @description bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unknown-client: No such client */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    preview: {
        parameters: {
            query?: {
                /** @description Any local date in the period; default: the current period */
                period?: string;
            };
            header?: never;
            path: {
                /** @description Client id */
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewDto"];
                };
            };
            /** @description invalid-query: Some query parameters are invalid; bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unknown-client: No such client; no-period: No contract is in force at that time */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description period-too-long: The period is too long for one response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    statement: {
        parameters: {
            query?: {
                /** @description Any local date in the period; default: the current period */
                period?: string;
            };
            header?: never;
            path: {
                /** @description Client id */
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description For CSV in pages: the address of the next page, `rel="next"` */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementDto"];
                    "text/csv": string;
                };
            };
            /** @description invalid-query: Some query parameters are invalid; bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unknown-client: No such client; no-period: No contract is in force at that time */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-acceptable: No such representation */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description period-too-long: The period is too long for one response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    compare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Client id */
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompareRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonDto"];
                };
            };
            /** @description not-json: The body is not JSON; bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unknown-client: No such client; no-period: No contract is in force at that time */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-json-type: The body must be sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description invalid-comparison: The comparison request is not valid; period-too-long: The period is too long for one response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description comparing-takes-too-long: The comparison takes too long for one response */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An endless stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    clientAdjustments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Client id */
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAdjustmentsDto"];
                };
            };
            /** @description bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unknown-client: No such client */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    bookAdjustment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Client id */
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentOrder"];
            };
        };
        responses: {
            /** @description It already exists with the same content */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentDto"];
                };
            };
            /** @description Booked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentDto"];
                };
            };
            /** @description not-json: The body is not JSON; bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unknown-client: No such client */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description adjustment-conflict: The id belongs to another adjustment */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-json-type: The body must be sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description invalid-adjustment: The adjustment is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the previous page, with the same other parameters */
                cursor?: string;
                /** @description Only documents of this client */
                clientId?: string;
                /** @description Issued at this instant or later */
                from?: string;
                /** @description Issued before this instant */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description For CSV in pages: the address of the next page, `rel="next"` */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPageDto"];
                    "text/csv": string;
                };
            };
            /** @description invalid-query: Some query parameters are invalid; bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unknown-client: No such client */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-acceptable: No such representation */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description An ETag: 304 if it matches the document */
                "If-None-Match"?: string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The content hash in quotes; for CSV prefixed with `csv-` */
                    ETag?: string;
                    /** @description For CSV in pages: the address of the next page, `rel="next"` */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedDocument"];
                    "text/csv": string;
                };
            };
            /** @description The document matches If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unknown-document: No such document */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-acceptable: No such representation */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getLineEvents: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the previous page, with the same other parameters */
                cursor?: string;
            };
            header?: never;
            path: {
                documentId: string;
                /** @description Number of the line, from 1 */
                line: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description For CSV in pages: the address of the next page, `rel="next"` */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineEventsPageDto"];
                    "text/csv": string;
                };
            };
            /** @description invalid-query: Some query parameters are invalid; bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unknown-document: No such document; unknown-line: The document has no such line */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-acceptable: No such representation */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description reading-takes-too-long: The journal is too long to read for one response */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ingestReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IngestDto"];
                };
            };
            /** @description bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    closingReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingDto"];
                };
            };
            /** @description bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listPlatforms: {
        parameters: {
            query?: {
                /** @description Only platforms of this client */
                clientId?: string;
                /** @description Only platforms in this state */
                state?: "silent" | "heard";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformsDto"];
                };
            };
            /** @description invalid-query: Some query parameters are invalid; bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                /** @description Only with this reject code */
                code?: "not-json" | "oversized" | "undecodable-batch" | "too-deep" | "invalid-envelope" | "unknown-type" | "invalid-client-id" | "missing-field" | "invalid-field" | "invalid-time" | "impossible-time" | "impossible-duration" | "in-the-future" | "too-old" | "close-out-of-order";
                /** @description Only of this client, if the record or its key names one */
                clientId?: string;
                /** @description Refused at this instant or later */
                from?: string;
                /** @description Refused before this instant */
                to?: string;
                /** @description true: only replayed ones; false: only ones not replayed */
                replayed?: "true" | "false";
                limit?: number;
                /** @description `next` of the previous page, with the same other parameters */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterPageDto"];
                };
            };
            /** @description invalid-query: Some query parameters are invalid; bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    countDeadLetters: {
        parameters: {
            query?: {
                /** @description Only with this reject code */
                code?: "not-json" | "oversized" | "undecodable-batch" | "too-deep" | "invalid-envelope" | "unknown-type" | "invalid-client-id" | "missing-field" | "invalid-field" | "invalid-time" | "impossible-time" | "impossible-duration" | "in-the-future" | "too-old" | "close-out-of-order";
                /** @description Only of this client, if the record or its key names one */
                clientId?: string;
                /** @description Refused at this instant or later */
                from?: string;
                /** @description Refused before this instant */
                to?: string;
                /** @description true: only replayed ones; false: only ones not replayed */
                replayed?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterCountsDto"];
                };
            };
            /** @description invalid-query: Some query parameters are invalid; bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `id` of the list */
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterDetailDto"];
                };
            };
            /** @description bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unknown-dead-letter: No such dead letter */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    replayDeadLetters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayDto"];
                };
            };
            /** @description not-json: The body is not JSON; invalid-replay: The replay request is not valid; bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unknown-dead-letter: No such dead letter */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-json-type: The body must be sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            /** @description bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            /** @description not-json: The body is not JSON; bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-json-type: The body must be sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeysDto"];
                };
            };
            /** @description bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the previous page, with the same other parameters */
                cursor?: string;
                /** @description Only entries of this client */
                clientId?: string;
                /** @description Only entries of this type */
                type?: "contract.signed" | "adjustment.booked" | "dead-letters.replayed" | "key.created" | "key.rotated" | "key.revoked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageDto"];
                };
            };
            /** @description invalid-query: Some query parameters are invalid; bad-request: The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-logged-in: Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description forbidden: The role does not allow this operation; forged-request: The request does not come from the console’s own page */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description internal: The console failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description unavailable: Kafka or Redis does not respond, or the console has not caught up */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
