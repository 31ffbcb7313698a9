import { judgeChunk } from './campaign';
import { judgeAll } from './judgeAll';
import { mappedAnswers } from './mappedAnswers';
import { report, smallFuzzing } from './report';

const ANSWERS = 3000;

test('hostile answers come out of the mappers as items that keep the contract', async () => {
	const size = smallFuzzing('answers', ANSWERS);
	const findings = await judgeAll(size, async (...job) => await judgeChunk(mappedAnswers, ...job));
	if (findings.length > 0) throw new Error(report('answers', findings));
});
