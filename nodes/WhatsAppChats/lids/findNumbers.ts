import { LargeMap } from '../eventLoop/largeMap';
import { forEachInSlices, mapInSlices } from '../eventLoop/slices';
import { accountKey } from '../gateways/accountKey';
import type { Connection, Gateway } from '../gateways/gateway';
import { visitAtOnce } from '../lookUps/visitAtOnce';
import { lidCacheOf } from './lidCache';
import type { LidRun } from './lidRun';

/** What looking up LIDs needs of a task. */
export type LidTask = { gateway: Gateway; connection: Connection; lids: LidRun };

/** The numbers that were found, by LID. */
export type Numbers = Pick<LargeMap<string, string>, 'get' | 'size'>;

/**
 * Finds the numbers behind LIDs: each is looked up once a run, and not at all within a day after it was found.
 * A look-up that fails leaves the LID without a number, and is counted for the hint.
 * @param atOnce how many may be looked up at once, until the gateway throttles
 */
export async function findNumbers(
	{ gateway, connection, lids: { lookUps, unsupportedBy } }: LidTask,
	lids: Iterable<string | null>,
	atOnce: number,
): Promise<Numbers> {
	const numbers = new LargeMap<string, string>();
	if (!gateway.resolveLid) {
		unsupportedBy.add(gateway.title);
		return numbers;
	}
	const resolveLid = gateway.resolveLid.bind(gateway);
	const { credentials } = connection;
	const cache = lidCacheOf(accountKey(gateway, credentials));
	const account = lookUps.of(gateway, credentials);
	const concurrency = () => connection.concurrency(atOnce);
	await visitAtOnce(await distinct(lids), concurrency, async (lid) => {
		const result = await account.lookUp(lid, cache.get(lid), async () => {
			const phone = await resolveLid(connection, lid);
			if (phone !== null) cache.set(lid, phone);
			return phone;
		});
		if ('found' in result && result.found !== null) numbers.set(lid, result.found);
	});
	return numbers;
}

async function distinct(lids: Iterable<string | null>): Promise<string[]> {
	const seen = new LargeMap<string, true>();
	await forEachInSlices(lids, (lid) => {
		if (lid !== null) seen.set(lid, true);
	});
	return await mapInSlices(seen.keys(), (lid) => lid);
}
