import type { SimulatedGateway } from '../../gateways';
import type { NodeRun } from './engine';

/** The chats of a run by the names that the account has for them, or by their ids. */
export function chatNames({ items }: NodeRun, { account }: SimulatedGateway): unknown[] {
	const names = new Map<unknown, unknown>(account.chats.map(({ jid, name }) => [jid, name ?? jid]));
	return items.map(({ json }) => names.get(json.id));
}
