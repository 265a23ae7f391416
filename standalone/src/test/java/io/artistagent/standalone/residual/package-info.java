/** Files forget last, and their stores are asked for it no more often than has to be. */
package io.artistagent.standalone.residual;
