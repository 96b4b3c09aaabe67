/// Which participants of research belong together, by what they say and who they are: pure
/// functions of vectors. The same voices always give the same groups.
@NullMarked
package io.personaassistant.evidence.segment;

import org.jspecify.annotations.NullMarked;
