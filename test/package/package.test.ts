import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT, unpackPackage } from './packed';

const { folder, files } = unpackPackage();
const load = createRequire(path.join(folder, 'package.json'));

/** What package.json holds, as far as these tests look at it. */
type Manifest = Record<string, unknown> & { n8n: { nodes: string[]; credentials: string[] } };

const manifest: Manifest = load('./package.json');

test('the tarball holds the build, its licence and its README, and nothing else', () => {
	const others = files.filter((file) => !file.startsWith('dist/'));
	expect(others).toEqual(['LICENSE', 'README.md', 'index.js', 'package.json']);
	for (const file of files.filter((name) => name.startsWith('dist/'))) {
		expect(file).toMatch(/^dist\/(nodes|credentials)\/.*\.(js|d\.ts|svg|json)$/);
		expect(file).not.toMatch(/\btest\b|fixture|tsbuildinfo/);
	}
});

test('everything that package.json promises n8n is in it', () => {
	for (const file of [...manifest.n8n.nodes, ...manifest.n8n.credentials]) {
		expect(files).toContain(file);
	}
	for (const node of ['WhatsAppChats', 'WhatsAppChatsTrigger']) {
		expect(files).toContain(`dist/nodes/WhatsAppChats/${node}.node.json`);
	}
	const operations = ['getChats', 'getChatMetadata', 'getGroupInviteMetadata', 'getGroupMetadata'];
	for (const operation of operations) {
		expect(files).toContain(`dist/nodes/WhatsAppChats/__schema__/v1.0.0/${operation}.json`);
	}
	expect(files).toContain(manifest.types);
});

test('it has no run-time dependency, and n8n-workflow as its one peer', () => {
	expect(manifest.dependencies).toBeUndefined();
	expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	expect(manifest.overrides).toBeUndefined();
});

test('index.js gives programs the nodes, the credentials and the mappers', () => {
	const api: Record<string, unknown> = createRequire(path.join(ROOT, 'package.json'))('./index.js');
	expect(Object.keys(api).sort()).toEqual([
		'PlugChatApi',
		'WhatsAppChats',
		'WhatsAppChatsTrigger',
		'WhatsAppEvolutionApi',
		'WhatsGateApi',
		'ZApi',
		'toChat',
		'toGroup',
	]);
});
