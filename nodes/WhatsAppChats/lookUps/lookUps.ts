import { LargeMap } from '../eventLoop/largeMap';
import { accountKey } from '../gateways/accountKey';
import type { Credentials, Gateway } from '../gateways/gateway';
import { GatewayError } from '../gateways/gatewayError';

/** What came of a look-up: what was found, null where there is nothing, or in words why it failed. */
export type LookUpResult<Found> = { found: Found | null } | { failure: string };

/** What came of all look-ups of a run, each counted once. */
export type LookUpCounts = {
	found: number;
	none: number;
	/** What went wrong, in words, and how often. */
	failures: Map<string, number>;
};

/** After so many failures without an answer in between, the gateway is left alone. */
const MAX_FAILURES_IN_A_ROW = 10;

const NOT_ASKED = { failure: 'not asked for any more after such failures' };

/**
 * What one run looks up for chats beyond what the reading needs: over all input items each thing of an
 * account once.
 */
export class LookUps<Found> {
	readonly counts: LookUpCounts = { found: 0, none: 0, failures: new Map() };
	private readonly accounts = new Map<string, AccountLookUps<Found>>();

	/** @param stop the Stop button */
	constructor(private readonly stop?: AbortSignal) {}

	/** The look-ups of one account. */
	of(gateway: Gateway, credentials: Credentials): AccountLookUps<Found> {
		const key = accountKey(gateway, credentials);
		const account = this.accounts.get(key) ?? new AccountLookUps<Found>(this.counts, this.stop);
		this.accounts.set(key, account);
		return account;
	}
}

/** The look-ups of one account in one run. */
export class AccountLookUps<Found> {
	private readonly asked = new LargeMap<string, Promise<LookUpResult<Found>>>();
	private failuresInARow = 0;
	private hasGivenUp = false;

	constructor(
		private readonly counts: LookUpCounts,
		private readonly stop?: AbortSignal,
	) {}

	/**
	 * Looks something up, unless this run has done so before. A failure of the gateway is a result, and not
	 * thrown. Nothing is asked for any more after the workflow was stopped, the gateway has refused the key
	 * (or the account as a whole), or ten look-ups in a row have failed.
	 * @param key what is looked up
	 * @param known what is known of it, which saves the request; null for nothing
	 * @param ask requests it; a GatewayError that nothing was found means the same as null
	 */
	async lookUp(
		key: string,
		known: Found | null,
		ask: () => Promise<Found | null>,
	): Promise<LookUpResult<Found>> {
		const asked =
			this.asked.get(key) ?? this.count(known === null ? this.ask(ask) : { found: known });
		this.asked.set(key, asked);
		return await asked;
	}

	private async ask(ask: () => Promise<Found | null>): Promise<LookUpResult<Found>> {
		if (this.hasGivenUp || this.stop?.aborted) return NOT_ASKED;
		return await ask().then(
			(found) => {
				this.failuresInARow = 0;
				return { found };
			},
			(failure: unknown) => {
				if (failure instanceof GatewayError) return this.toResult(failure);
				throw failure;
			},
		);
	}

	private toResult(failure: GatewayError): LookUpResult<Found> {
		this.failuresInARow = failure.isNotFound ? 0 : this.failuresInARow + 1;
		if (failure.isNotFound) return { found: null };
		this.hasGivenUp ||= isOfAccount(failure) || this.failuresInARow >= MAX_FAILURES_IN_A_ROW;
		return { failure: withoutQuote(failure) };
	}

	private async count(
		result: LookUpResult<Found> | Promise<LookUpResult<Found>>,
	): Promise<LookUpResult<Found>> {
		const { counts } = this;
		const counted = await result;
		if ('failure' in counted) {
			counts.failures.set(counted.failure, (counts.failures.get(counted.failure) ?? 0) + 1);
		} else if (counted.found === null) counts.none++;
		else counts.found++;
		return counted;
	}
}

/** True for a refusal that every other look-up would get as well: of the key, or of the account. */
function isOfAccount({ httpStatus, isRetryable }: GatewayError): boolean {
	return httpStatus !== undefined && httpStatus >= 300 && !isRetryable;
}

/** A failure in our words alone: with the gateway's own behind them, hardly two would count as the same. */
function withoutQuote({ message }: GatewayError): string {
	return message.replace(/: ".*$/s, '');
}
