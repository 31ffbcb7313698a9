import { NodeHelpers, type INodeProperties } from 'n8n-workflow';
import { NODE_TYPE, type Engine } from './engine';

/** The names of the options that the editor offers for a gateway and an operation. */
export function shownOptions({ nodeTypes }: Engine, gateway: string, operation: string): string[] {
	const values = { gateway, operation, resource: '', options: {} };
	const { description } = nodeTypes.getByNameAndVersion(NODE_TYPE, 1);
	const isShown = (option: INodeProperties, path: string) =>
		NodeHelpers.displayParameterPath(
			{ parameters: values },
			option,
			path,
			{ typeVersion: 1 },
			description,
		);
	return description.properties
		.filter((property) => property.name === 'options' && isShown(property, 'parameters'))
		.flatMap(({ options = [] }) => options)
		.filter((option) => 'type' in option && isShown(option, 'parameters.options'))
		.map(({ name }) => name);
}
