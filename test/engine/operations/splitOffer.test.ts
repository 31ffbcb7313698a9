import { TRAITS } from '../../gateways';
import { useSetup, GATEWAY_NAMES, supporting } from '../harness/setup';
import { shownOptions } from '../harness/shownOptions';

const setup = useSetup();

test.each([
	...GATEWAY_NAMES.map(
		(name) => [name, 'getChats', TRAITS[name].supports.participantsInList] as const,
	),
	...supporting('groupInvites').map((name) => [name, 'getGroupInviteMetadata', true] as const),
	...GATEWAY_NAMES.map((name) => [name, 'getGroupMetadata', true] as const),
	['={{ $json.gateway }}', 'getChats', true] as const,
])(
	'Split Participants and Max Participants are there on %s for %s: %s',
	(gateway, operation, isThere) => {
		const shown = shownOptions(setup().engine, gateway, operation);
		expect(shown.includes('splitParticipants')).toBe(isThere);
		expect(shown.includes('maxParticipants')).toBe(isThere);
	},
);
