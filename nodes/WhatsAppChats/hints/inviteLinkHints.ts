import type { NoInviteLink } from '../gateways/gateway';
import type { CountedHint } from './countedHint';
import { hint, type Hint } from './hints';
import { pluralize } from './pluralize';

/** The hint on a gateway that provides no invite link, whatever the group. */
export function unsupportedInviteLinks(title: string): Hint {
	return hint(`${title} doesn't provide the invite links of groups, so none is included.`);
}

/** The hint on a group that came without the invite link that was asked for. */
export function missingInviteLink(title: string, reason: NoInviteLink | undefined): CountedHint {
	return {
		kind: `${title} invite link ${reason}`,
		count: 1,
		say: (count) => {
			const what = count === 1 ? 'its invite link' : 'their invite links';
			const why = reasonInWords(title, reason, count === 1 ? 'it' : 'them');
			return hint(`${pluralize(count, 'group')} came without ${what}: ${why}`);
		},
	};
}

function reasonInWords(title: string, reason: NoInviteLink | undefined, links: string): string {
	switch (reason) {
		case 'notAllowed':
			return `this account may not see ${links}. In most groups only admins may.`;
		case 'tooManyRequests':
			return 'WhatsApp receives too many requests for links from this account. Try again later, with fewer groups.';
		case undefined:
			return `${title} doesn't say why. In most groups only admins may see ${links}.`;
	}
}
