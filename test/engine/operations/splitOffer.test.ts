import { NodeHelpers, type INodeProperties } from 'n8n-workflow';
import { TRAITS } from '../../gateways';
import { NODE_TYPE } from '../harness/engine';
import { useSetup, GATEWAY_NAMES, supporting } from '../harness/setup';

const setup = useSetup();

test.each([
	...GATEWAY_NAMES.map(
		(name) => [name, 'getChats', TRAITS[name].supports.participantsInList] as const,
	),
	...supporting('groupInvites').map((name) => [name, 'getGroupInviteMetadata', true] as const),
	['={{ $json.gateway }}', 'getChats', true] as const,
])(
	'Split Participants and Max Participants are there on %s for %s: %s',
	(gateway, operation, isThere) => {
		const values = { gateway, operation, resource: '', options: {} };
		const { description } = setup().engine.nodeTypes.getByNameAndVersion(NODE_TYPE, 1);
		const isShown = (option: INodeProperties, path: string) =>
			NodeHelpers.displayParameterPath(
				{ parameters: values },
				option,
				path,
				{ typeVersion: 1 },
				description,
			);
		const shown = description.properties
			.filter((property) => property.name === 'options' && isShown(property, 'parameters'))
			.flatMap(({ options = [] }) => options)
			.filter((option) => 'type' in option && isShown(option, 'parameters.options'))
			.map(({ name }) => name);
		expect(shown.includes('splitParticipants')).toBe(isThere);
		expect(shown.includes('maxParticipants')).toBe(isThere);
	},
);
