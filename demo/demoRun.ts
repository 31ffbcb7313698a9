import type { IDataObject } from 'n8n-workflow';
import type { GatewayName } from '../nodes/WhatsAppChats/whatsapp/items';

/** One workflow run on one gateway, as `--json` prints it. */
export type DemoRun = {
	gateway: GatewayName;
	operation: string;
	/** What was asked of the gateway, without any secret. */
	requests: string[];
	milliseconds: number;
} & ({ items: IDataObject[] } | { error: DemoError });

/** The node's error: what happened and the way out. */
export type DemoError = { message: string; description: string | null };

/** Whether the gateway has no command for the operation, so that an error is the right answer. */
export function isNotOffered({ gateway, operation }: Pick<DemoRun, 'gateway' | 'operation'>) {
	return gateway === 'whatsGate' && operation === 'getGroupInviteMetadata';
}

/** What went otherwise than it should, in words; null where all is well. */
export function surprise(run: DemoRun): string | null {
	if (!isNotOffered(run)) {
		if ('error' in run) return 'an error where items are expected';
		return run.items.length === 0 ? 'no items' : null;
	}
	if ('items' in run) return 'items where the gateway has no command for it';
	// An error of the network would not tell that the node knows what a gateway can't do.
	if (run.requests.length > 0) return 'a request where the gateway has no command for it';
	return run.error.description === null ? 'an error without a way out' : null;
}
