/// Commands for who runs the program: settings, serving, backups, roles, the log.
@NullMarked
package io.personaassistant.terminal.admin;

import org.jspecify.annotations.NullMarked;
