import type { WorkflowJson } from '../editorApi';
import { exampleWorkflows } from '../exampleWorkflows';

type Box = { name: string; left: number; top: number; right: number; bottom: number };

const NOTE = 'n8n-nodes-base.stickyNote';

/** What a node takes on the canvas: its square, its name below, and the line with a plus behind the last one. */
const NODE = { beside: 40, width: 96, height: 150, openEnd: 120 };

describe.each(exampleWorkflows())('$name', (workflow) => {
	test('says what it does and what to change', () => {
		const notes = workflow.nodes.filter(({ type }) => type === NOTE).map(({ name }) => name);
		expect(notes).toEqual(expect.arrayContaining(['What it does', 'What to change']));
	});

	test('covers nothing on the canvas', () => {
		const boxes = workflow.nodes.map((node) => boxOf(node, node.name in workflow.connections));
		const overlaps = boxes.flatMap((one, index) =>
			boxes
				.slice(index + 1)
				.filter((other) => overlap(one, other))
				.map((other) => [one, other]),
		);
		expect(overlaps.map((pair) => pair.map(({ name }) => name))).toEqual([]);
	});

	test('brings no credential along', () => {
		expect(workflow.nodes.filter((node) => 'credentials' in node)).toEqual([]);
	});
});

function boxOf(node: WorkflowJson['nodes'][number], leadsOn: boolean): Box {
	const { name, type, position, parameters } = node;
	const [left = NaN, top = NaN] = numbersIn(position);
	if (type !== NOTE) {
		const { beside, width, height, openEnd } = NODE;
		const right = left + width + (leadsOn ? beside : openEnd);
		return { name, left: left - beside, top, right, bottom: top + height };
	}
	const size = new Map(Object.entries(parameters ?? {}));
	const [width = NaN, height = NaN] = numbersIn([size.get('width'), size.get('height')]);
	return { name, left, top, right: left + width, bottom: top + height };
}

function numbersIn(list: unknown): number[] {
	return Array.isArray(list) ? list.filter((entry) => typeof entry === 'number') : [];
}

function overlap(one: Box, other: Box): boolean {
	return (
		one.left < other.right &&
		other.left < one.right &&
		one.top < other.bottom &&
		other.top < one.bottom
	);
}
