// SPDX-License-Identifier: GPL-3.0-or-later
void f()
{
    series->setUseOpenGL(true);
    auto t = QDateTime::currentDateTime();
}
